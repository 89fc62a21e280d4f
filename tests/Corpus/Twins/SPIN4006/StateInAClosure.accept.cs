// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps its state in what a delegate has captured.</summary>
[Spindle]
public sealed partial class StateInAClosure
{
    private static readonly Func<int> s_next = static () => 1;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += s_next();
}
