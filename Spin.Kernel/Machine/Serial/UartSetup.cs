namespace Spin.Kernel.Machine;

/// <summary>How the line is set up: 115,200 bits per second, eight data bits, no parity, one stop bit, FIFOs on.</summary>
internal static class UartSetup
{
    /// <summary>The divisor of the PC's 1.8432 MHz clock, itself divided by 16, for 115,200 bits per second (PC16550D, table III).</summary>
    private const byte FullSpeedDivisor = 1;

    /// <summary>What the bus returns where no device answers.</summary>
    private const byte NothingThere = 0xFF;

    /// <summary>Sets the line up, with interrupts of the device off.</summary>
    /// <returns>False where there is no device.</returns>
    internal static bool TryConfigure(Uart uart)
    {
        if (uart.LineStatus == NothingThere)
        {
            return false;
        }

        uart.InterruptEnable = 0;
        byte format = LineControl.WordLength.With(0, WordLength.EightBits);
        uart.LineControl = LineControl.DivisorLatchAccess.With(format, true);
        uart.DivisorLow = FullSpeedDivisor;
        uart.DivisorHigh = 0;
        uart.LineControl = format;
        byte fifo = FifoControl.ReceiverTrigger.With(FifoControl.Enable.Mask, FifoTrigger.EightBytes);
        uart.FifoControl = (byte)(fifo | FifoControl.ResetReceiver.Mask | FifoControl.ResetTransmitter.Mask);
        uart.ModemControl = Connected;
        return true;
    }

    /// <summary>The modem control lines while in use: ready both ways, interrupt line connected.</summary>
    private static byte Connected =>
        (byte)(ModemControl.DataTerminalReady.Mask | ModemControl.RequestToSend.Mask | ModemControl.Output2.Mask);
}
