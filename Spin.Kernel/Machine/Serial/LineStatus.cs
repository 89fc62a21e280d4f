namespace Spin.Kernel.Machine;

/// <summary>Line status register, LSR (PC16550D, section 8.4). Reading it clears the error bits: count them at each read.</summary>
internal static class LineStatus
{
    /// <summary>A byte is in the receive FIFO.</summary>
    internal static Bit<byte> DataReady => new(0);

    /// <summary>A byte came while the FIFO was full and is lost.</summary>
    internal static Bit<byte> OverrunError => new(1);

    /// <summary>The byte next to be read has the wrong parity.</summary>
    internal static Bit<byte> ParityError => new(2);

    /// <summary>The byte next to be read had no stop bit.</summary>
    internal static Bit<byte> FramingError => new(3);

    /// <summary>The line was held at space for longer than a character.</summary>
    internal static Bit<byte> BreakInterrupt => new(4);

    /// <summary>The transmit FIFO is empty.</summary>
    internal static Bit<byte> TransmitHoldingEmpty => new(5);
}
