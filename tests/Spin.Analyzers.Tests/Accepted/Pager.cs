using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A reclaim handler at Strand level that may not allocate: picks the oldest pages of a fixed list.</summary>
[Spindle]
public sealed partial class Clock
{
    private const int Pages = 512;

    private readonly bool[] _referenced = new bool[Pages];
    private int _hand;

    [Handles<Reclaim>]
    private int Choose(int pages)
    {
        int found = 0;
        for (int step = 0; step < 2 * Pages && found < pages; step++)
        {
            if (_referenced[_hand])
            {
                _referenced[_hand] = false;
            }
            else
            {
                found++;
            }

            _hand = _hand + 1 < Pages ? _hand + 1 : 0;
        }

        return found;
    }
}
