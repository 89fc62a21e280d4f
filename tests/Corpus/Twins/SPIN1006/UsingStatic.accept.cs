// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds to a reference without naming its class.</summary>
[Spindle]
public sealed partial class UsingStatic
{
    private long _second;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram)
    {
        Span<byte> head = stackalloc byte[2];
        datagram.Payload[..2].CopyTo(head);
        _second = head[1];
    }
}
