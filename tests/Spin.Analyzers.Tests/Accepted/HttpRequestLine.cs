using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Takes the path out of a request line with span searches.</summary>
[Spindle]
public sealed partial class HttpRequestLine
{
    private long _gets;
    private long _others;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram)
    {
        ReadOnlySpan<byte> text = datagram.Payload;
        int end = text.IndexOf("\r\n"u8);
        ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
        int space = line.IndexOf((byte)' ');
        if (space > 0 && line[..space].SequenceEqual("GET"u8))
        {
            _gets++;
        }
        else
        {
            _others++;
        }
    }
}
