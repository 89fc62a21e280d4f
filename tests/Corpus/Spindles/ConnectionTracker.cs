using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Follows the states of TCP connections by their flags (RFC 9293, 3.3.2).</summary>
[Spindle]
public sealed partial class ConnectionTracker
{
    private const int MinHeader = 20;
    private const int Slots = 256;

    private enum State : byte
    {
        Closed,
        SynSent,
        SynReceived,
        Established,
        FinWait,
        TimeWait,
    }

    [Flags]
    private enum Flag : byte
    {
        Fin = 1,
        Syn = 2,
        Rst = 4,
        Ack = 16,
    }

    private readonly State[] _states = new State[Slots];
    private readonly long[] _transitions = new long[6];
    private long _unexpected;

    [Handles<Ipv4PacketArrived>, Match(nameof(Ipv4Packet.Protocol), (byte)6)]
    private bool Track(in Ipv4Packet packet)
    {
        ReadOnlySpan<byte> header = packet.Payload;
        if (header.Length < MinHeader)
        {
            return false;
        }

        uint ports = BinaryPrimitives.ReadUInt32BigEndian(header);
        uint slot = ((packet.Source.Value ^ packet.Destination.Value) * 31 + (ports >> 16) + (ports & 0xFFFF)) % Slots;
        State before = _states[slot];
        State after = Next(before, (Flag)(header[13] & 0x17));
        if (after == before && before == State.Closed)
        {
            _unexpected++;
        }

        _states[slot] = after;
        _transitions[(int)after]++;
        return false;
    }

    private static State Next(State state, Flag flags) => (state, flags) switch
    {
        (_, var any) when (any & Flag.Rst) != 0 => State.Closed,
        (State.Closed, Flag.Syn) => State.SynSent,
        (State.SynSent, Flag.Syn | Flag.Ack) => State.SynReceived,
        (State.SynReceived, Flag.Ack) => State.Established,
        (State.Established, var any) when (any & Flag.Fin) != 0 => State.FinWait,
        (State.FinWait, var any) when (any & Flag.Fin) != 0 => State.TimeWait,
        (State.TimeWait, Flag.Ack) => State.Closed,
        _ => state,
    };
}
