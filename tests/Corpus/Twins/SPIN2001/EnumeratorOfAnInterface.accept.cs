// expects: nothing
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks a list behind its interface.</summary>
[Spindle]
public sealed partial class EnumeratorOfAnInterface
{
    private readonly int[] _numbers = [1, 2, 3];
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        foreach (int number in _numbers)
        {
            _sum += number;
        }
    }
}
