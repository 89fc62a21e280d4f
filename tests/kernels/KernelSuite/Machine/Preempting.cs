using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;

namespace KernelSuite.Machine;

/// <summary>While it lasts, an interrupt at the probes' vector preempts one of <see cref="TwoContexts"/> by the other.</summary>
internal sealed unsafe class Preempting : IDisposable
{
    private readonly ContextSwitchHook? _previous = Preemption.Hook;

    /// <summary>Sets the hook and the handler.</summary>
    internal Preempting()
    {
        Preemption.Hook = new Alternating();
        Interrupts.Register(Probes.Vector, new Requesting());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Interrupts.Release(Probes.Vector);
        Preemption.Hook = _previous;
    }

    private sealed class Requesting : InterruptHandler
    {
        internal override void Handle(ref InterruptFrame frame) => Cpu.Current->NeedsSwitch = 1;
    }

    private sealed class Alternating : ContextSwitchHook
    {
        internal override ThreadBlock* Choose(Cpu* cpu, ThreadBlock* running)
        {
            cpu->NeedsSwitch = 0;
            return running == TwoContexts.First ? TwoContexts.Second : TwoContexts.First;
        }
    }
}
