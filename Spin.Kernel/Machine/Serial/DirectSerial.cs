using System;

namespace Spin.Kernel.Machine;

/// <summary>Writing to a UART by polling, with no ring, lock or interrupt: for early boot and for the panic screen.</summary>
internal static class DirectSerial
{
    /// <summary>Polls for one FIFO's worth of time: at 115,200 bits per second the FIFO empties in 1.4 ms, a poll takes about a microsecond.</summary>
    private const int MaximumPolls = 100_000;

    /// <summary>Writes bytes. Where the transmitter stays full, the rest is dropped: a dead line must not stop a boot or a panic.</summary>
    internal static void Write(Uart uart, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && WaitForTransmitter(uart))
        {
            int piece = Math.Min(bytes.Length, Uart.TransmitFifoSize);
            foreach (byte value in bytes[..piece])
            {
                uart.TransmitHolding = value;
            }

            bytes = bytes[piece..];
        }
    }

    private static bool WaitForTransmitter(Uart uart)
    {
        for (int poll = 0; poll < MaximumPolls; poll++)
        {
            if (LineStatus.TransmitHoldingEmpty.In(uart.LineStatus))
            {
                return true;
            }
        }

        return false;
    }
}
