namespace Spin.Kernel.Machine;

/// <summary>
/// The registers of a 16550 UART, typed by access (PC16550D Universal Asynchronous Receiver/Transmitter with FIFOs, table II).
/// Two names for one offset are two registers that share it.
/// </summary>
internal abstract class Uart
{
    /// <summary>How many bytes the transmit FIFO takes once it is empty.</summary>
    internal const int TransmitFifoSize = 16;

    /// <summary>RBR: the oldest byte received.</summary>
    internal abstract byte ReceiveBuffer { get; }

    /// <summary>THR: the next byte to send.</summary>
    internal abstract byte TransmitHolding { set; }

    /// <summary>IER; bits in <see cref="Machine.InterruptEnable"/>.</summary>
    internal abstract byte InterruptEnable { get; set; }

    /// <summary>IIR; bits in <see cref="Machine.InterruptIdentification"/>. Reading it ends a transmitter interrupt.</summary>
    internal abstract byte InterruptIdentification { get; }

    /// <summary>FCR; bits in <see cref="Machine.FifoControl"/>.</summary>
    internal abstract byte FifoControl { set; }

    /// <summary>LCR; bits in <see cref="Machine.LineControl"/>.</summary>
    internal abstract byte LineControl { set; }

    /// <summary>MCR; bits in <see cref="Machine.ModemControl"/>.</summary>
    internal abstract byte ModemControl { set; }

    /// <summary>LSR; bits in <see cref="Machine.LineStatus"/>. Reading it clears the errors.</summary>
    internal abstract byte LineStatus { get; }

    /// <summary>MSR. Reading it ends a modem status interrupt.</summary>
    internal abstract byte ModemStatus { get; }

    /// <summary>DLL: the divisor's low byte, while <see cref="LineControl.DivisorLatchAccess"/> is set.</summary>
    internal abstract byte DivisorLow { set; }

    /// <summary>DLM: the divisor's high byte, while <see cref="LineControl.DivisorLatchAccess"/> is set.</summary>
    internal abstract byte DivisorHigh { set; }
}
