using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts packets and bytes of each flow, in a generic open-addressing table.</summary>
[Spindle]
public sealed partial class FlowCounters(ILog log)
{
    private const int Capacity = 1024;

    private readonly record struct FlowKey(Ipv4Address Source, Ipv4Address Destination, byte Protocol);

    private struct Totals
    {
        public long Packets;
        public long Bytes;
    }

    private sealed class FixedTable<TKey, TValue>(int capacity)
        where TKey : struct, IEquatable<TKey>
        where TValue : struct
    {
        private readonly TKey[] _keys = new TKey[capacity];
        private readonly TValue[] _values = new TValue[capacity];
        private readonly bool[] _used = new bool[capacity];
        private TValue _overflow;

        public int Count { get; private set; }

        public ref TValue GetOrAdd(TKey key, out bool found)
        {
            int slot = (int)((uint)key.GetHashCode() % (uint)_keys.Length);
            for (int probe = 0; probe < _keys.Length; probe++)
            {
                if (_used[slot] && _keys[slot].Equals(key))
                {
                    found = true;
                    return ref _values[slot];
                }

                if (!_used[slot])
                {
                    _used[slot] = true;
                    _keys[slot] = key;
                    Count++;
                    found = false;
                    return ref _values[slot];
                }

                slot = slot + 1 < _keys.Length ? slot + 1 : 0;
            }

            found = false;
            return ref _overflow;
        }
    }

    private readonly FixedTable<FlowKey, Totals> _flows = new(Capacity);

    [Handles<Ipv4PacketArrived>, Match(nameof(Ipv4Packet.Protocol), (byte)17)]
    private bool Count(in Ipv4Packet packet)
    {
        FlowKey key = new(packet.Source, packet.Destination, packet.Protocol);
        ref Totals totals = ref _flows.GetOrAdd(key, out bool found);
        totals.Packets++;
        totals.Bytes += packet.Payload.Length;
        if (!found && _flows.Count == Capacity)
        {
            log.Write(LogLevel.Warning, "flow table is full");
        }

        return false;
    }
}
