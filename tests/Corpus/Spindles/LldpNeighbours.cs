using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads LLDP frames (IEEE 802.1AB): a chain of type-length-value fields of nine bits of length.</summary>
[Spindle]
public sealed partial class LldpNeighbours
{
    private const int MaxNeighbours = 16;
    private const int TypeShift = 9;
    private const int LengthMask = 0x1FF;

    private struct Neighbour
    {
        public MacAddress Address;
        public ushort TimeToLive;
        public ushort Capabilities;
    }

    private readonly Neighbour[] _neighbours = new Neighbour[MaxNeighbours];
    private int _used;
    private long _broken;

    private ref struct Fields(ReadOnlySpan<byte> data)
    {
        private ReadOnlySpan<byte> _rest = data;

        public int Type { get; private set; }

        public ReadOnlySpan<byte> Value { get; private set; }

        public bool TryNext()
        {
            if (_rest.Length < 2)
            {
                return false;
            }

            int head = BinaryPrimitives.ReadUInt16BigEndian(_rest);
            int length = head & LengthMask;
            if (length > _rest.Length - 2)
            {
                return false;
            }

            Type = head >> TypeShift;
            Value = _rest.Slice(2, length);
            _rest = _rest[(2 + length)..];
            return Type != 0;
        }
    }

    [Handles<FrameArrived>, Match(nameof(EthernetFrame.EtherType), 0x88CC)]
    private bool Learn(in EthernetFrame frame)
    {
        ushort timeToLive = 0;
        ushort capabilities = 0;
        Fields fields = new(frame.Payload);
        while (fields.TryNext())
        {
            switch (fields.Type)
            {
                case 3 when fields.Value.Length == 2:
                    timeToLive = BinaryPrimitives.ReadUInt16BigEndian(fields.Value);
                    break;
                case 7 when fields.Value.Length == 4:
                    capabilities = BinaryPrimitives.ReadUInt16BigEndian(fields.Value[2..]);
                    break;
                case > 127:
                    _broken++;
                    return false;
                default:
                    break;
            }
        }

        Keep(frame.Source, timeToLive, capabilities);
        return true;
    }

    private void Keep(MacAddress address, ushort timeToLive, ushort capabilities)
    {
        int slot = 0;
        int used = Math.Min(_used, MaxNeighbours);
        while (slot < used && _neighbours[slot].Address != address)
        {
            slot++;
        }

        if (slot == MaxNeighbours)
        {
            slot = (int)(address.Value % MaxNeighbours);
        }
        else if (slot == used)
        {
            _used = used + 1;
        }

        _neighbours[slot] = new Neighbour { Address = address, TimeToLive = timeToLive, Capabilities = capabilities };
    }
}
