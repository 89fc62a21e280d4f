// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts up to a limit that a span holds.</summary>
[Spindle]
public sealed partial class LimitInASpan
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        byte limit = 10;
        ReadOnlySpan<byte> limits = new(in limit);
        byte top = limits[0];
        for (int at = 0; at != top; at++)
        {
            _sum += limit;
            _sum++;
        }
    }
}
