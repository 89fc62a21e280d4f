namespace Spin.Kernel.Machine;

/// <summary>Line control register, LCR (PC16550D, section 8.1). Zero elsewhere means: one stop bit, no parity, no break.</summary>
internal static class LineControl
{
    /// <summary>Data bits in a character.</summary>
    internal static BitField<byte, WordLength> WordLength => new(shift: 0, width: 2);

    /// <summary>While set, offsets 0 and 1 are the divisor latch.</summary>
    internal static Bit<byte> DivisorLatchAccess => new(7);
}
