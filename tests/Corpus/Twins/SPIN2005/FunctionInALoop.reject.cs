// expects: SPIN2005 at "Repeat(static at => Sum(at))"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Passes a function to a loop.</summary>
[Spindle]
public sealed partial class FunctionInALoop
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += Repeat(static at => Sum(at));

    private static long Repeat(Func<int, long> function)
    {
        long sum = 0;
        for (int i = 0; i < 1_000_000; i++)
        {
            sum += function(i);
        }

        return sum;
    }

    private static long Sum(int start)
    {
        long sum = 0;
        for (int i = 0; i < 1_000_000; i++)
        {
            sum += start ^ i;
        }

        return sum;
    }
}
