// expects: SPIN2001 at "_measure"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls what a field holds.</summary>
[Spindle]
public sealed partial class DelegateInAField
{
    private readonly Func<int, int> _measure = static length => new byte[length].Length;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum += _measure(datagram.Payload.Length);
    }
}
