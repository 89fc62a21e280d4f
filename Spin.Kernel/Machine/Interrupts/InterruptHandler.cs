namespace Spin.Kernel.Machine;

/// <summary>What runs when an interrupt arrives: with interrupts off, on the processor's interrupt stack, in its own thread block.</summary>
internal abstract class InterruptHandler
{
    /// <summary>Handles one interrupt. It is ended at the interrupt controller afterwards.</summary>
    /// <param name="frame">The interrupted registers.</param>
    internal abstract void Handle(ref InterruptFrame frame);
}
