// expects: SPIN1006 at "Add"
using System;
using Spin;
using Spin.Net;
using static System.Runtime.CompilerServices.Unsafe;

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
        _second = Add(ref head[0], 1);
    }
}
