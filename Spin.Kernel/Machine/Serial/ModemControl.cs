namespace Spin.Kernel.Machine;

/// <summary>Modem control register, MCR (PC16550D, section 8.3).</summary>
internal static class ModemControl
{
    /// <summary>Tells the other end that this one is there.</summary>
    internal static Bit<byte> DataTerminalReady => new(0);

    /// <summary>Tells the other end that it may send.</summary>
    internal static Bit<byte> RequestToSend => new(1);

    /// <summary>A free output: on a PC it connects the interrupt line.</summary>
    internal static Bit<byte> Output2 => new(3);

    /// <summary>Connects the transmitter to the receiver inside the chip (section 8.3, bit 4), for tests.</summary>
    internal static Bit<byte> Loopback => new(4);
}
