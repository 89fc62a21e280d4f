using System.Collections.Generic;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine.Serial;

/// <summary>A 16550 in plain memory: FIFOs, interrupt priorities and read-to-clear bits as the data sheet has them.</summary>
internal sealed class FakeUart : Uart
{
    private const int FifoSize = 16;
    private readonly Queue<byte> _receiveFifo = new();
    private byte _errors;
    private bool _transmitterInterrupt;
    private byte _interruptEnable;

    internal List<byte> Wire { get; } = [];
    internal Queue<byte> TransmitFifo { get; } = new();
    internal bool Absent { get; init; }
    internal bool StuckTransmitter { get; set; }
    internal bool AlwaysPending { get; set; }
    internal int DivisorWrites { get; private set; }
    internal byte LineFormat { get; private set; }

    /// <summary>A byte arrives on the wire.</summary>
    internal void Arrive(byte value, byte errors = 0)
    {
        if (_receiveFifo.Count == FifoSize)
        {
            errors |= Spin.Kernel.Machine.LineStatus.OverrunError.Mask;
        }
        else
        {
            _receiveFifo.Enqueue(value);
        }

        _errors |= errors;
    }

    /// <summary>Everything in the transmit FIFO goes out.</summary>
    internal void Drain()
    {
        while (TransmitFifo.TryDequeue(out byte value))
        {
            Wire.Add(value);
        }

        _transmitterInterrupt = true;
    }

    internal override byte ReceiveBuffer => _receiveFifo.TryDequeue(out byte value) ? value : (byte)0;

    internal override byte TransmitHolding
    {
        set
        {
            if (TransmitFifo.Count < FifoSize)
            {
                TransmitFifo.Enqueue(value);
            }

            _transmitterInterrupt = false;
        }
    }

    internal override byte InterruptEnable
    {
        get => _interruptEnable;
        set
        {
            Bit<byte> transmitter = Spin.Kernel.Machine.InterruptEnable.TransmitterEmpty;
            if (transmitter.In(value) && !transmitter.In(_interruptEnable) && TransmitFifo.Count == 0)
            {
                _transmitterInterrupt = true;
            }

            _interruptEnable = value;
        }
    }

    internal override byte InterruptIdentification
    {
        get
        {
            if (AlwaysPending)
            {
                return Cause(UartInterrupt.ModemStatus);
            }

            if (_errors != 0 && Spin.Kernel.Machine.InterruptEnable.LineStatus.In(_interruptEnable))
            {
                return Cause(UartInterrupt.LineStatus);
            }

            if (_receiveFifo.Count > 0 && Spin.Kernel.Machine.InterruptEnable.ReceivedData.In(_interruptEnable))
            {
                return Cause(_receiveFifo.Count >= 8 ? UartInterrupt.ReceivedData : UartInterrupt.CharacterTimeout);
            }

            if (_transmitterInterrupt && Spin.Kernel.Machine.InterruptEnable.TransmitterEmpty.In(_interruptEnable))
            {
                _transmitterInterrupt = false;
                return Cause(UartInterrupt.TransmitterEmpty);
            }

            return Spin.Kernel.Machine.InterruptIdentification.NonePending.Mask;
        }
    }

    internal override byte FifoControl { set => _receiveFifo.Clear(); }

    internal override byte LineControl { set => LineFormat = value; }

    internal override byte ModemControl { set { } }

    internal override byte LineStatus
    {
        get
        {
            if (Absent)
            {
                return 0xFF;
            }

            byte status = _errors;
            _errors = 0;
            status = Spin.Kernel.Machine.LineStatus.DataReady.With(status, _receiveFifo.Count > 0);
            return Spin.Kernel.Machine.LineStatus.TransmitHoldingEmpty.With(status, TransmitFifo.Count == 0 && !StuckTransmitter);
        }
    }

    internal override byte ModemStatus => 0;

    internal override byte DivisorLow { set => DivisorWrites++; }

    internal override byte DivisorHigh { set => DivisorWrites++; }

    private static byte Cause(UartInterrupt cause) => Spin.Kernel.Machine.InterruptIdentification.Source.With(0, cause);
}
