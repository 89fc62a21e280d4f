// expects: SPIN4006 at "s_next"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps its state in the object of a delegate.</summary>
[Spindle]
public sealed partial class MethodOfACounter
{
   private static readonly Func<int> s_next = new Counter().Next;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += s_next();

    private sealed class Counter
    {
        private int _next;

        public static int First() => 1;

        public int Next() => _next++;
    }
}
