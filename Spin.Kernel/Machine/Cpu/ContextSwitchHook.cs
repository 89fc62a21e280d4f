using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>How the machine asks which strand is to run. The scheduler, which lies above, implements it.</summary>
internal abstract unsafe class ContextSwitchHook
{
    /// <summary>
    /// Chooses the strand to run in place of one that could go on: called with interrupts off, at the end of an interrupt (on the
    /// interrupt's stack) or where preemption was enabled again. Clears <see cref="Cpu.NeedsSwitch"/>, counts the new strand as the
    /// running one and allocates nothing; the machine then switches.
    /// </summary>
    /// <param name="cpu">This processor.</param>
    /// <param name="running">The block of the strand that runs.</param>
    /// <returns>The block of the strand to run next; <paramref name="running"/> where nothing changes.</returns>
    internal abstract ThreadBlock* Choose(Cpu* cpu, ThreadBlock* running);
}
