// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts at the end of a scope.</summary>
[Spindle]
public sealed partial class WriteInADispose
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsMine))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsMine(in Datagram datagram)
    {
        using Turn turn = new(this);
        return datagram.DestinationPort == 7;
    }

    private readonly ref struct Turn(WriteInADispose owner)
    {
        private readonly WriteInADispose _owner = owner;

       public void Dispose() => _ = _owner;
    }
}
