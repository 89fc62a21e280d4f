using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Serial;

public sealed class SerialLineTests
{
    private readonly FakeUart _uart = new();
    private readonly SerialLine _line;

    public SerialLineTests()
    {
        _line = new SerialLine(_uart);
        _line.Open();
    }

    [Fact]
    public void Setup_sets_eight_bits_without_parity_and_closes_the_divisor_latch()
    {
        Assert.True(UartSetup.TryConfigure(_uart));
        Assert.Equal(2, _uart.DivisorWrites);
        Assert.Equal(0b0000_0011, _uart.LineFormat);
    }

    [Fact]
    public void A_port_where_nothing_answers_is_refused() =>
        Assert.False(UartSetup.TryConfigure(new FakeUart { Absent = true }));

    [Fact]
    public void What_fits_the_fifo_goes_out_at_once_and_causes_no_interrupt()
    {
        Assert.True(_line.TrySend("hello"u8));
        Assert.Equal("hello"u8.ToArray(), _uart.TransmitFifo);
        Assert.False(InterruptEnable.TransmitterEmpty.In(_uart.InterruptEnable));
    }

    [Fact]
    public void What_does_not_fit_follows_in_order_by_interrupt()
    {
        byte[] text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0123456789", 20)));
        Assert.True(_line.TrySend(text));
        for (int round = 0; round < 20; round++)
        {
            _uart.Drain();
            _line.Service();
        }

        Assert.Equal(text, _uart.Wire);
        Assert.Equal(text.Length, _line.Counters.Sent);
        Assert.False(InterruptEnable.TransmitterEmpty.In(_uart.InterruptEnable));
    }

    [Fact]
    public void What_does_not_fit_the_ring_is_not_taken_at_all()
    {
        _uart.StuckTransmitter = true;
        Assert.False(_line.TrySend(new byte[SerialLine.RingSize + 1]));
        Assert.Equal(0, _line.Unsent);
        Assert.True(_line.TrySend(new byte[SerialLine.RingSize - 1]));
        Assert.False(_line.TrySend(new byte[2]));
        Assert.True(_line.TrySend(new byte[1]));
        Assert.Equal(SerialLine.RingSize, _line.Unsent);
    }

    [Fact]
    public void Bytes_received_are_read_in_order()
    {
        foreach (byte value in "abc"u8)
        {
            _uart.Arrive(value);
        }

        Assert.True(_line.Service());
        Assert.Equal("abc"u8.ToArray(), ReadAll());
        Assert.False(_line.Service());
    }

    [Fact]
    public void Errors_are_counted_each_by_its_kind()
    {
        _uart.Arrive(1, LineStatus.FramingError.Mask);
        _line.Service();
        _uart.Arrive(2, LineStatus.ParityError.Mask);
        _line.Service();
        _uart.Arrive(0, LineStatus.BreakInterrupt.Mask);
        _line.Service();
        for (int value = 0; value < 17; value++)
        {
            _uart.Arrive((byte)value);
        }

        _line.Service();
        Assert.Equal(1, _line.Counters.FramingErrors);
        Assert.Equal(1, _line.Counters.ParityErrors);
        Assert.Equal(1, _line.Counters.Breaks);
        Assert.Equal(1, _line.Counters.Overruns);
        Assert.Equal(19, _line.Counters.Received);
    }

    [Fact]
    public void An_error_seen_while_sending_is_counted_too()
    {
        _uart.Arrive(1, LineStatus.FramingError.Mask);
        _line.TrySend("x"u8);
        Assert.Equal(1, _line.Counters.FramingErrors);
    }

    [Fact]
    public void Bytes_that_nobody_reads_are_dropped_and_counted()
    {
        for (int sent = 0; sent < SerialLine.RingSize + 10; sent++)
        {
            _uart.Arrive((byte)sent);
            _line.Service();
        }

        Assert.Equal(10, _line.Counters.ReceiveDropped);
        Assert.Equal(SerialLine.RingSize, ReadAll().Length);
    }

    [Fact]
    public void A_device_that_always_reports_one_more_cause_does_not_hold_the_processor()
    {
        _uart.AlwaysPending = true;
        Assert.False(_line.Service());
    }

    [Fact]
    public void Direct_writing_waits_for_the_fifo_and_gives_up_on_a_dead_line()
    {
        DirectSerial.Write(_uart, "ok"u8);
        Assert.Equal("ok"u8.ToArray(), _uart.TransmitFifo);
        _uart.StuckTransmitter = true;
        DirectSerial.Write(_uart, "never"u8);
        Assert.Equal(2, _uart.TransmitFifo.Count);
    }

    [Fact]
    public void A_ring_keeps_order_across_the_wrap_of_its_counters()
    {
        ByteRing ring = new(4);
        Queue<byte> expected = new();
        for (int step = 0; step < 1000; step++)
        {
            if (ring.TryWrite((byte)step))
            {
                expected.Enqueue((byte)step);
            }

            if (step % 3 != 0)
            {
                Assert.Equal(expected.TryDequeue(out byte head), ring.TryRead(out byte read));
                Assert.Equal(head, read);
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new ByteRing(3));
    }

    private byte[] ReadAll()
    {
        List<byte> read = [];
        while (_line.TryReceive(out byte value))
        {
            read.Add(value);
        }

        return [.. read];
    }
}
