// expects: SPIN2001 at "Range"
// expects: SPIN2001 at "Range(0, 4)"
// expects: SPIN2003 at "foreach"
using System;
using Spin;
using Spin.Net;
using static System.Linq.Enumerable;

namespace Corpus;

/// <summary>Counts by a range of the class library.</summary>
[Spindle]
public sealed partial class RangeOfTheLibrary
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        foreach (int i in Range(0, 4))
        {
            _sum += i;
        }
    }
}
