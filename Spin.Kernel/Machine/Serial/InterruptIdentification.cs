namespace Spin.Kernel.Machine;

/// <summary>Interrupt identification register, IIR (PC16550D, table IV and section 8.6).</summary>
internal static class InterruptIdentification
{
    /// <summary>Set while no interrupt is pending.</summary>
    internal static Bit<byte> NonePending => new(0);

    /// <summary>The pending interrupt of the highest priority.</summary>
    internal static BitField<byte, UartInterrupt> Source => new(shift: 1, width: 3);
}
