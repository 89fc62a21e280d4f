// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks what a field was before it was written under its other name.</summary>
[Spindle]
public sealed partial class OldValueOfAReference
{
    private Pair _pair;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Turn(ref _pair, ref _pair.First);
    }

    private void Turn(ref Pair pair, ref int first)
    {
        int old = pair.First;
        first = int.MaxValue;
        if (old < 100)
        {
            for (int turn = 0; turn <= Math.Min(pair.First, 100); turn++)
            {
                _sum++;
            }
        }
    }

    private struct Pair
    {
        internal int First;
        internal int Second;
    }
}
