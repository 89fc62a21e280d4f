using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>Where the machine asks the scheduler which strand runs.</summary>
internal sealed unsafe class SchedulerHook : ContextSwitchHook
{
    /// <inheritdoc/>
    internal override ThreadBlock* Choose(Cpu* cpu, ThreadBlock* running)
    {
        cpu->NeedsSwitch = 0;
        Strand strand = KernelStrandMachine.StrandOf(running);
        return KernelStrandMachine.BlockOf(strand.Home.Choose(strand));
    }
}
