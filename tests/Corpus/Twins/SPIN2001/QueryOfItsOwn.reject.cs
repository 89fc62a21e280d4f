// expects: SPIN2001 at "select number + 1"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks a query of its own type.</summary>
[Spindle]
public sealed partial class QueryOfItsOwn
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        One one = new(datagram.DestinationPort);
        One two = from number in one select number + 1;
        _sum += two.Value;
    }

    private readonly struct One(int value)
    {
        public int Value { get; } = value;

       public One Select(Func<int, int> selector) => new(selector(new byte[4].Length));
    }
}
