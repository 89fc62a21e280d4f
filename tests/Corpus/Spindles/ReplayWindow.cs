using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Refuses packets that were seen before, by a sliding window of bits (RFC 4303, 3.4.3).</summary>
[Spindle]
public sealed partial class ReplayWindow
{
    private const byte Protocol = 50;
    private const int WindowBits = 64;

    private struct Association
    {
        public uint Index;
        public uint Highest;
        public ulong Window;

        public bool TryAccept(uint sequence)
        {
            if (sequence > Highest)
            {
                uint ahead = sequence - Highest;
                Window = ahead < WindowBits ? (Window << (int)ahead) | 1 : 1;
                Highest = sequence;
                return true;
            }

            uint behind = Highest - sequence;
            if (behind >= WindowBits)
            {
                return false;
            }

            ulong bit = 1UL << (int)behind;
            bool isNew = (Window & bit) == 0;
            Window |= bit;
            return isNew;
        }
    }

    private readonly Association[] _associations = new Association[32];
    private long _replayed;
    private long _unknown;

    [Handles<Ipv4PacketArrived>(Order = Order.First), Match(nameof(Ipv4Packet.Protocol), Protocol)]
    private bool Check(in Ipv4Packet packet)
    {
        if (packet.Payload.Length < 8)
        {
            _unknown++;
            return true;
        }

        uint index = BinaryPrimitives.ReadUInt32BigEndian(packet.Payload);
        uint sequence = BinaryPrimitives.ReadUInt32BigEndian(packet.Payload[4..]);
        foreach (ref Association association in _associations.AsSpan())
        {
            if (association.Index == 0)
            {
                association.Index = index;
            }

            if (association.Index == index)
            {
                bool accepted = association.TryAccept(sequence);
                _replayed += accepted ? 0 : 1;
                return !accepted;
            }
        }

        _unknown++;
        return true;
    }
}
