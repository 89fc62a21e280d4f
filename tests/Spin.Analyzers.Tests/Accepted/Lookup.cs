using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Reads dictionaries and lists that were filled at construction.</summary>
[Spindle]
public sealed partial class Lookup
{
    private readonly Dictionary<ushort, long> _counts = new() { [7] = 0, [53] = 0 };
    private readonly List<ushort> _ports = [7, 53];
    private long _unknown;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        if (!_counts.TryGetValue(datagram.DestinationPort, out long count))
        {
            _unknown++;
        }

        foreach (ushort port in _ports)
        {
            _sum += port;
        }

        foreach (KeyValuePair<ushort, long> pair in _counts)
        {
            _sum += pair.Value;
        }

        _sum += count;
    }
}
