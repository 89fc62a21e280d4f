// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Resets its counter through a span of it.</summary>
[Spindle]
public sealed partial class SpanOfTheCounter
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        int i = 0;
        for (i = 0; i < 10; i++)
        {
            _sum++;
        }
    }
}
