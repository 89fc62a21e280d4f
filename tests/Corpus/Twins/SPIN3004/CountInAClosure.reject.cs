// expects: SPIN3004 at "_isFirst"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in what a delegate has captured.</summary>
[Spindle]
public sealed partial class CountInAClosure
{
    private readonly Func<int, bool> _isFirst;
    private long _count;

    public CountInAClosure()
    {
        int seen = 0;
       _isFirst = port => seen++ < port;
    }

    [Handles<DatagramArrived>(Guard = nameof(IsFirst))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsFirst(in Datagram datagram) => _isFirst(datagram.DestinationPort);
}
