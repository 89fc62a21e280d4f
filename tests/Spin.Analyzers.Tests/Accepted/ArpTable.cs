using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A table of neighbours with linear probing, bounded by its size.</summary>
[Spindle]
public sealed partial class ArpTable
{
    private const int Size = 256;

    private struct Entry
    {
        public Ipv4Address Address;
        public MacAddress Mac;
        public bool Used;
    }

    private readonly Entry[] _entries = new Entry[Size];
    private long _full;

    [Handles<DatagramArrived>]
    private void Learn(in Datagram datagram)
    {
        if (!TryAdd(datagram.Source.Address, new MacAddress(datagram.Source.Port)))
        {
            _full++;
        }
    }

    private bool TryAdd(Ipv4Address address, MacAddress mac)
    {
        uint start = BitOperations.RotateLeft(address.Value * 0x9E3779B1u, 8) % Size;
        for (int probe = 0; probe < Size; probe++)
        {
            ref Entry entry = ref _entries[(start + probe) % Size];
            if (!entry.Used || entry.Address == address)
            {
                entry = new Entry { Address = address, Mac = mac, Used = true };
                return true;
            }
        }

        return false;
    }
}
