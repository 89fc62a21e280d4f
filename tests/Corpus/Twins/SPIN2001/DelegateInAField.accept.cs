// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls what a field holds.</summary>
[Spindle]
public sealed partial class DelegateInAField
{
    private readonly Func<int, int> _measure = static length => length * 2;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum += _measure(datagram.Payload.Length);
    }
}
