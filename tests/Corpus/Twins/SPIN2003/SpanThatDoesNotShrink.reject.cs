// expects: SPIN2003 at "while"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Slices by a byte of the packet.</summary>
[Spindle]
public sealed partial class SpanThatDoesNotShrink
{
    private int _records;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        ReadOnlySpan<byte> rest = datagram.Payload;
        while (!rest.IsEmpty)
        {
            _records++;
            int length = rest[0];
            rest = length > rest.Length ? default : rest[length..];
        }
    }
}
