using System;
using System.Numerics;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Translates ports: a table of flows with linear probing, entries of which age.</summary>
[Spindle]
public sealed partial class NatTable(IUdp udp, IClock clock)
{
    private const ushort Inside = 4000;
    private const ushort Outside = 4001;
    private const int Slots = 512;
    private const int MaxProbes = 16;
    private const long Lifetime = 30_000_000_000;

    private struct Flow
    {
        public Endpoint Inner;
        public Endpoint Outer;
        public long LastUsed;

        public readonly bool IsLive(long now) => LastUsed != 0 && now - LastUsed < Lifetime;
    }

    private readonly Flow[] _flows = new Flow[Slots];
    private readonly Endpoint _server = new(new Ipv4Address(192, 168, 1, 1), 4001);
    private long _full;
    private long _unknown;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Inside)]
    private void Outward(in Datagram datagram)
    {
        long now = clock.Nanoseconds;
        int slot = Find(datagram.Source, now);
        if (slot < 0)
        {
            _full++;
            return;
        }

        ref Flow flow = ref _flows[slot];
        flow.Inner = datagram.Source;
        flow.Outer = _server;
        flow.LastUsed = now;
        udp.TrySend(_server, (ushort)(Outside + slot), datagram.Payload);
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Outside)]
    private void Inward(in Datagram datagram)
    {
        long now = clock.Nanoseconds;
        foreach (ref Flow flow in _flows.AsSpan())
        {
            if (flow.IsLive(now) && flow.Outer == datagram.Source)
            {
                flow.LastUsed = now;
                udp.TrySend(flow.Inner, Inside, datagram.Payload);
                return;
            }
        }

        _unknown++;
    }

    private int Find(Endpoint inner, long now)
    {
        uint start = BitOperations.RotateLeft(inner.Address.Value, 7) ^ inner.Port;
        int free = -1;
        for (uint probe = 0; probe < MaxProbes; probe++)
        {
            int slot = (int)((start + probe) % Slots);
            if (_flows[slot].Inner == inner && _flows[slot].IsLive(now))
            {
                return slot;
            }

            if (free < 0 && !_flows[slot].IsLive(now))
            {
                free = slot;
            }
        }

        return free;
    }
}
