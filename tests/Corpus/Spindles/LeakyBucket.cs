using System;
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Smooths datagrams: holds them in a ring and lets them out at a steady rate, on a strand.</summary>
[Spindle]
public sealed partial class LeakyBucket(IUdp udp, IClock clock, IStrands strands)
{
    private const ushort Port = 9000;
    private const int Capacity = 32;
    private const int MaxPayload = 256;
    private const long Interval = 5_000_000;

    private struct Held
    {
        public Endpoint From;
        public int Length;
    }

    private readonly Held[] _held = new Held[Capacity];
    private readonly byte[] _bytes = new byte[Capacity * MaxPayload];
    private int _head;
    private int _tail;
    private long _overflowed;
    private long _next;

    [Handles<KernelReady>]
    private void Begin() => strands.Start("leak", Leak);

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Hold(in Datagram datagram)
    {
        int tail = Volatile.Read(ref _tail);
        int following = (tail + 1) % Capacity;
        if (following == Volatile.Read(ref _head) || datagram.Payload.Length > MaxPayload)
        {
            _overflowed++;
            return;
        }

        datagram.Payload.CopyTo(_bytes.AsSpan(tail * MaxPayload, MaxPayload));
        _held[tail] = new Held { From = datagram.Source, Length = datagram.Payload.Length };
        Volatile.Write(ref _tail, following);
    }

    private void Leak()
    {
        while (true)
        {
            int head = Volatile.Read(ref _head);
            if (head == Volatile.Read(ref _tail) || clock.Nanoseconds < _next)
            {
                strands.Sleep(1);
                continue;
            }

            Held held = _held[head];
            udp.TrySend(held.From, Port, _bytes.AsSpan(head * MaxPayload, held.Length));
            Volatile.Write(ref _head, (head + 1) % Capacity);
            _next = clock.Nanoseconds + Interval;
        }
    }
}
