using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Nested constant loops over a two-dimensional table, and a local function without capture.</summary>
[Spindle]
public sealed partial class Histogram
{
    private readonly int[,] _cells = new int[4, 8];
    private int _largest;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _cells[datagram.DestinationPort & 3, datagram.Source.Port & 7]++;
        int largest = 0;
        for (int row = 0; row < _cells.GetLength(0); row++)
        {
            for (int column = 0; column < 8; column++)
            {
                largest = Larger(largest, _cells[row, column]);
            }
        }

        _largest = largest;

        static int Larger(int left, int right) => left > right ? left : right;
    }
}
