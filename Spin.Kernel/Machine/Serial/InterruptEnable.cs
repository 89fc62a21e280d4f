namespace Spin.Kernel.Machine;

/// <summary>Interrupt enable register, IER (PC16550D, table II and section 8.7).</summary>
internal static class InterruptEnable
{
    /// <summary>A byte is waiting, or has waited too long below the FIFO's trigger.</summary>
    internal static Bit<byte> ReceivedData => new(0);

    /// <summary>The transmitter takes more bytes.</summary>
    internal static Bit<byte> TransmitterEmpty => new(1);

    /// <summary>An overrun, parity or framing error, or a break.</summary>
    internal static Bit<byte> LineStatus => new(2);

    /// <summary>A modem control input changed.</summary>
    internal static Bit<byte> ModemStatus => new(3);
}
