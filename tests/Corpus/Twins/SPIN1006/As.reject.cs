// expects: SPIN1006 at "Unsafe.As<byte, ushort>"
using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads a number through a false reference.</summary>
[Spindle]
public sealed partial class As
{
    private long _port;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram)
    {
        Span<byte> head = stackalloc byte[2];
        datagram.Payload[..2].CopyTo(head);
        _port = Unsafe.As<byte, ushort>(ref head[0]);
    }
}
