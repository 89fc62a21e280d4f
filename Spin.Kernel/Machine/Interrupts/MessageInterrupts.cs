namespace Spin.Kernel.Machine;

/// <summary>Where a device's message-signalled interrupts go.</summary>
internal abstract class MessageInterrupts
{
    /// <summary>Finds a processor and a vector for a handler.</summary>
    /// <param name="handler">Who handles the interrupt.</param>
    /// <param name="localApic">The processor's local APIC.</param>
    /// <param name="vector">The vector.</param>
    /// <returns>False where no vector is left.</returns>
    internal abstract bool TryConnect(InterruptHandler handler, out byte localApic, out byte vector);
}
