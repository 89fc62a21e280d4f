using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Finds the port in a sorted table.</summary>
[Spindle]
public sealed partial class BinarySearchFilter
{
    private static ReadOnlySpan<ushort> Ports => [7, 13, 19, 37, 53, 67, 68, 123, 161, 162];

    private long _known;
    private long _unknown;

    [Handles<DatagramArrived>]
    private void Classify(in Datagram datagram)
    {
        if (Find(datagram.DestinationPort) >= 0)
        {
            _known++;
        }
        else
        {
            _unknown++;
        }
    }

    private static int Find(ushort port)
    {
        int low = 0;
        int high = Ports.Length - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) >> 1);
            int order = port.CompareTo(Ports[middle]);
            if (order == 0)
            {
                return middle;
            }

            if (order > 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
