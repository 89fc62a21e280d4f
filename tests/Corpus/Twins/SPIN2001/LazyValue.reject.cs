// expects: SPIN2001 at "_table.Value"
// expects: SPIN2002 at "_table.Value"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes its table when it is first asked.</summary>
[Spindle]
public sealed partial class LazyValue
{
    private readonly Lazy<int[]> _table = new(static () => new int[64]);
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += _table.Value[datagram.DestinationPort & 63];
}
