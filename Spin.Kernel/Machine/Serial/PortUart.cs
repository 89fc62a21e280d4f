namespace Spin.Kernel.Machine;

/// <summary>A 16550 at I/O ports, as COM1 to COM4 of a PC.</summary>
/// <param name="basePort">The port of its first register.</param>
internal sealed class PortUart(ushort basePort) : Uart
{
    /// <summary>Where a PC has its first serial port.</summary>
    internal const ushort FirstPort = 0x3F8;

    private PortReadOnly8 Rbr => new(basePort);
    private PortWriteOnly8 Thr => new(basePort);
    private PortWriteOnly8 Dll => new(basePort);
    private PortReadWrite8 Ier => new((ushort)(basePort + 1));
    private PortWriteOnly8 Dlm => new((ushort)(basePort + 1));
    private PortReadOnly8 Iir => new((ushort)(basePort + 2));
    private PortWriteOnly8 Fcr => new((ushort)(basePort + 2));
    private PortWriteOnly8 Lcr => new((ushort)(basePort + 3));
    private PortWriteOnly8 Mcr => new((ushort)(basePort + 4));
    private PortReadOnly8 Lsr => new((ushort)(basePort + 5));
    private PortReadOnly8 Msr => new((ushort)(basePort + 6));

    internal override byte ReceiveBuffer => Rbr.Read();

    internal override byte TransmitHolding { set => Thr.Write(value); }

    internal override byte InterruptEnable { get => Ier.Read(); set => Ier.Write(value); }

    internal override byte InterruptIdentification => Iir.Read();

    internal override byte FifoControl { set => Fcr.Write(value); }

    internal override byte LineControl { set => Lcr.Write(value); }

    internal override byte ModemControl { set => Mcr.Write(value); }

    internal override byte LineStatus => Lsr.Read();

    internal override byte ModemStatus => Msr.Read();

    internal override byte DivisorLow { set => Dll.Write(value); }

    internal override byte DivisorHigh { set => Dlm.Write(value); }
}
