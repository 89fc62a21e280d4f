// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes its table when it is first asked.</summary>
[Spindle]
public sealed partial class LazyValue
{
    private readonly Lazy<int[]> _table = new(static () => new int[64]);
    private readonly int[] _made;
    private long _sum;

    public LazyValue() => _made = _table.Value;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += _made[datagram.DestinationPort & 63];
}
