using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Insertion sort of a small stack buffer, and the median.</summary>
[Spindle]
public sealed partial class Median
{
    private int _median;

    [Handles<DatagramArrived>]
    private void Compute(in Datagram datagram)
    {
        Span<byte> window = stackalloc byte[16];
        int count = Math.Min(datagram.Payload.Length, window.Length);
        datagram.Payload[..count].CopyTo(window);
        for (int i = 1; i < count; i++)
        {
            byte value = window[i];
            int j = i - 1;
            while (j >= 0 && window[j] > value)
            {
                window[j + 1] = window[j];
                j--;
            }

            window[j + 1] = value;
        }

        _median = count == 0 ? 0 : window[count / 2];
    }
}
