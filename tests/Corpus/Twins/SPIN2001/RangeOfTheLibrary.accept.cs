// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts by a range of the class library.</summary>
[Spindle]
public sealed partial class RangeOfTheLibrary
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        for (int i = 0; i < 4; i++)
        {
            _sum += i;
        }
    }
}
