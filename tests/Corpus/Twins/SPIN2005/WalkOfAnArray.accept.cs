// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Looks for each of many numbers.</summary>
[Spindle]
public sealed partial class WalkOfAnArray
{
    private readonly int[] _table = new int[64];
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        for (int i = 0; i < 1_000_000; i++)
        {
            _sum += _table[i & 63];
        }
    }
}
