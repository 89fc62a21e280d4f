using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>A store of short keys and values over UDP: get, put, delete.</summary>
[Spindle]
public sealed partial class KeyValueStore(IUdp udp)
{
    private const ushort Port = 11000;
    private const int Slots = 256;
    private const int MaxProbes = 32;
    private const int MaxKey = 16;
    private const int MaxValue = 64;

    private enum Operation : byte
    {
        Get = 1,
        Put = 2,
        Delete = 3,
    }

    private readonly byte[] _keys = new byte[Slots * MaxKey];
    private readonly byte[] _values = new byte[Slots * MaxValue];
    private readonly byte[] _keyLengths = new byte[Slots];
    private readonly byte[] _valueLengths = new byte[Slots];
    private long _malformed;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Serve(in Datagram datagram)
    {
        ReadOnlySpan<byte> request = datagram.Payload;
        if (request.Length < 2 || request[1] is 0 or > MaxKey || request.Length < 2 + request[1])
        {
            _malformed++;
            return;
        }

        ReadOnlySpan<byte> key = request.Slice(2, request[1]);
        ReadOnlySpan<byte> value = request[(2 + key.Length)..];
        bool found = TryFind(key, out int slot);
        switch ((Operation)request[0])
        {
            case Operation.Get when found:
                udp.TrySend(datagram.Source, Port, _values.AsSpan(slot * MaxValue, _valueLengths[slot]));
                break;
            case Operation.Put when slot >= 0 && value.Length <= MaxValue:
                key.CopyTo(_keys.AsSpan(slot * MaxKey));
                value.CopyTo(_values.AsSpan(slot * MaxValue));
                _keyLengths[slot] = (byte)key.Length;
                _valueLengths[slot] = (byte)value.Length;
                udp.TrySend(datagram.Source, Port, "ok"u8);
                break;
            case Operation.Delete when found:
                _keyLengths[slot] = 0;
                udp.TrySend(datagram.Source, Port, "ok"u8);
                break;
            default:
                udp.TrySend(datagram.Source, Port, "?"u8);
                break;
        }
    }

    private bool TryFind(ReadOnlySpan<byte> key, out int slot)
    {
        slot = -1;
        uint hash = 2166136261;
        foreach (byte value in key)
        {
            hash = (hash ^ value) * 16777619;
        }

        for (int probe = 0; probe < MaxProbes; probe++)
        {
            int at = (int)((hash + (uint)probe) % Slots);
            int length = _keyLengths[at];
            if (length == key.Length && _keys.AsSpan(at * MaxKey, length).SequenceEqual(key))
            {
                slot = at;
                return true;
            }

            if (length == 0 && slot < 0)
            {
                slot = at;
            }
        }

        return false;
    }
}
