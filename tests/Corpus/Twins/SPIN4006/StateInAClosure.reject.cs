// expects: SPIN4006 at "s_next"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps its state in what a delegate has captured.</summary>
[Spindle]
public sealed partial class StateInAClosure
{
    private static readonly Func<int> s_next = Make();
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += s_next();

    private static Func<int> Make()
    {
        int next = 0;
        return () => next++;
    }
}
