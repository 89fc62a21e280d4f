using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps answers by key; forgets the least recently used. Links are indices, so that nothing is allocated.</summary>
[Spindle]
public sealed partial class LruCache(IUdp udp)
{
    private const ushort Port = 9200;
    private const int Capacity = 64;
    private const int None = -1;

    private struct Entry
    {
        public ulong Key;
        public ulong Value;
        public int Previous;
        public int Next;
    }

    private readonly Entry[] _entries = new Entry[Capacity];
    private int _used;
    private int _newest = None;
    private int _oldest = None;
    private long _hits;
    private long _misses;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Serve(in Datagram datagram)
    {
        ReadOnlySpan<byte> request = datagram.Payload;
        switch (request.Length)
        {
            case sizeof(ulong):
                Get(datagram.Source, BinaryPrimitives.ReadUInt64BigEndian(request));
                break;
            case 2 * sizeof(ulong):
                Put(BinaryPrimitives.ReadUInt64BigEndian(request), BinaryPrimitives.ReadUInt64BigEndian(request[sizeof(ulong)..]));
                break;
            default:
                _misses++;
                break;
        }
    }

    private void Get(Endpoint source, ulong key)
    {
        int slot = Find(key);
        if (slot == None)
        {
            _misses++;
            return;
        }

        _hits++;
        Unlink(slot);
        LinkFirst(slot);
        Span<byte> reply = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(reply, _entries[slot].Value);
        udp.TrySend(source, Port, reply);
    }

    private void Put(ulong key, ulong value)
    {
        int slot = Find(key);
        if (slot == None)
        {
            slot = _used < Capacity ? _used++ : _oldest;
            if (slot == _oldest)
            {
                Unlink(slot);
            }

            _entries[slot].Key = key;
        }
        else
        {
            Unlink(slot);
        }

        _entries[slot].Value = value;
        LinkFirst(slot);
    }

    private int Find(ulong key)
    {
        for (int slot = 0; slot < _entries.Length; slot++)
        {
            if (slot < _used && _entries[slot].Key == key)
            {
                return slot;
            }
        }

        return None;
    }

    private void Unlink(int slot)
    {
        Entry entry = _entries[slot];
        if (entry.Previous == None)
        {
            _newest = entry.Next;
        }
        else
        {
            _entries[entry.Previous].Next = entry.Next;
        }

        if (entry.Next == None)
        {
            _oldest = entry.Previous;
        }
        else
        {
            _entries[entry.Next].Previous = entry.Previous;
        }
    }

    private void LinkFirst(int slot)
    {
        _entries[slot].Previous = None;
        _entries[slot].Next = _newest;
        if (_newest == None)
        {
            _oldest = slot;
        }
        else
        {
            _entries[_newest].Previous = slot;
        }

        _newest = slot;
    }
}
