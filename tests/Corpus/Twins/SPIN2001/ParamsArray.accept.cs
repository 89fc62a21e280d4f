// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes the largest of three.</summary>
[Spindle]
public sealed partial class ParamsArray
{
    private int _largest;

    [Handles<DatagramArrived>]
    private void Keep(in Datagram datagram)
    {
        _largest = Largest(1, datagram.Payload.Length, datagram.DestinationPort);
    }

    private static int Largest(params ReadOnlySpan<int> values)
    {
        int largest = values[0];
        foreach (int value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
