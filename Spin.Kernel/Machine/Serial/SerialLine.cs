using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// One 16550 and the rings on both its sides. It knows nothing of interrupts and locks: <see cref="SerialPort"/> calls it with
/// its lock held. Sources: PC16550D data sheet, sections 8.1 to 8.7 and table IV.
/// </summary>
/// <remarks>
/// Quirks. The interrupt line of a PC is edge triggered, so that <see cref="Service"/> must go on until nothing is pending, or no
/// further edge comes. Reading LSR clears its error bits, so that every read goes through <see cref="ReadStatus"/>, which counts them.
/// </remarks>
/// <param name="uart">The device, configured.</param>
internal sealed class SerialLine(Uart uart)
{
    /// <summary>How many bytes wait in each direction.</summary>
    internal const int RingSize = 4096;

    /// <summary>Causes served in one call: a device that always reports one more must not hold the processor.</summary>
    private const int MaximumCauses = 64;

    private readonly ByteRing _received = new(RingSize);
    private readonly ByteRing _toSend = new(RingSize);
    private SerialCounters _counters;

    /// <summary>What has happened since the line was opened.</summary>
    internal ref readonly SerialCounters Counters => ref _counters;

    /// <summary>How many bytes wait to be sent.</summary>
    internal int Unsent => _toSend.Count;

    /// <summary>Lets the device interrupt for what it receives.</summary>
    internal void Open() => uart.InterruptEnable = InterruptsWhileIdle;

    /// <summary>Queues bytes, all of them or none, and gives the device what it takes at once.</summary>
    /// <returns>False where there is no room for all.</returns>
    internal bool TrySend(ReadOnlySpan<byte> bytes)
    {
        bool fits = bytes.Length <= _toSend.Free;
        for (int index = 0; fits && index < bytes.Length; index++)
        {
            _toSend.TryWrite(bytes[index]);
        }

        PumpTransmitter();
        return fits;
    }

    /// <summary>Takes the oldest byte received.</summary>
    internal bool TryReceive(out byte value) => _received.TryRead(out value);

    /// <summary>Gives the device as much as it takes, and has it interrupt for the rest.</summary>
    internal void PumpTransmitter()
    {
        if (_toSend.Count > 0 && LineStatus.TransmitHoldingEmpty.In(ReadStatus()))
        {
            for (int room = Uart.TransmitFifoSize; room > 0 && _toSend.TryRead(out byte next); room--)
            {
                uart.TransmitHolding = next;
                _counters.Sent++;
            }
        }

        uart.InterruptEnable = InterruptEnable.TransmitterEmpty.With(InterruptsWhileIdle, _toSend.Count > 0);
    }

    /// <summary>Serves whatever the device interrupts for.</summary>
    /// <returns>Whether bytes were received.</returns>
    internal bool Service()
    {
        long before = _counters.Received;
        for (int cause = 0; cause < MaximumCauses; cause++)
        {
            byte identification = uart.InterruptIdentification;
            if (InterruptIdentification.NonePending.In(identification))
            {
                break;
            }

            switch (InterruptIdentification.Source.In(identification))
            {
                case UartInterrupt.ReceivedData:
                case UartInterrupt.CharacterTimeout:
                case UartInterrupt.LineStatus:
                    DrainReceiver();
                    break;
                case UartInterrupt.TransmitterEmpty:
                    PumpTransmitter();
                    break;
                case UartInterrupt.ModemStatus:
                    _ = uart.ModemStatus;
                    break;
                default:
                    break;
            }
        }

        return _counters.Received != before;
    }

    private static byte InterruptsWhileIdle => (byte)(InterruptEnable.ReceivedData.Mask | InterruptEnable.LineStatus.Mask);

    private void DrainReceiver()
    {
        // Bounded like the causes are: twice the FIFO is more than can arrive while it is emptied.
        for (int count = 0; count < 2 * Uart.TransmitFifoSize && LineStatus.DataReady.In(ReadStatus()); count++)
        {
            byte value = uart.ReceiveBuffer;
            _counters.Received++;
            if (!_received.TryWrite(value))
            {
                _counters.ReceiveDropped++;
            }
        }
    }

    private byte ReadStatus()
    {
        byte status = uart.LineStatus;
        _counters.Overruns += LineStatus.OverrunError.In(status) ? 1 : 0;
        _counters.ParityErrors += LineStatus.ParityError.In(status) ? 1 : 0;
        _counters.FramingErrors += LineStatus.FramingError.In(status) ? 1 : 0;
        _counters.Breaks += LineStatus.BreakInterrupt.In(status) ? 1 : 0;
        return status;
    }
}
