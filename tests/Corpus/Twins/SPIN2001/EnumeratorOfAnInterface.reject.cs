// expects: SPIN2001 at "_numbers"
// expects: SPIN2003 at "foreach"
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks a list behind its interface.</summary>
[Spindle]
public sealed partial class EnumeratorOfAnInterface
{
    private readonly IReadOnlyList<int> _numbers = [1, 2, 3];
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
