// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes each element of a walk apart by a method that allocates.</summary>
[Spindle]
public sealed partial class DeconstructionInAForeach
{
    private readonly Pair[] _pairs = new Pair[4];
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        Pair[] pairs = _pairs;
        foreach ((int first, int second) in pairs)
        {
            _sum += first + second;
        }
    }

    private readonly struct Pair
    {
        public void Deconstruct(out int first, out int second)
        {
           first = 4;
            second = 1;
        }
    }
}
