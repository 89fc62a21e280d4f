// expects: SPIN2003 at "while"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Steps by a length that depends on the sign of a byte.</summary>
[Spindle]
public sealed partial class LengthOfTheSign
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        ReadOnlySpan<byte> input = datagram.Payload;
        int at = 0;
        while (at < input.Length)
        {
            sbyte head = (sbyte)input[at];
            int length = head >= 0 ? head : 1 - head;
            at += length;
        }
    }
}
