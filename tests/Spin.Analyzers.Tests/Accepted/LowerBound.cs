using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>The half-open form of binary search.</summary>
[Spindle]
public sealed partial class LowerBound
{
    private readonly int[] _limits = new int[64];
    private long _bucketSum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int low = 0, high = _limits.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_limits[middle] < datagram.Payload.Length)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _bucketSum += low;
    }
}
