// expects: SPIN2003 at "for…"
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
       Span<int> alias = new(ref i);
        for (i = 0; i < 10; i++)
        {
           alias[0] = 0;
            _sum++;
        }
    }
}
