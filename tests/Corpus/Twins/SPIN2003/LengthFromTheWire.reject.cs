// expects: SPIN2003 at "while"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks options whose length may be zero.</summary>
[Spindle]
public sealed partial class LengthFromTheWire
{
    private int _options;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        ReadOnlySpan<byte> options = datagram.Payload;
        int at = 0;
        while (at + 1 < options.Length)
        {
            int length = options[at + 1];
            _options++;
            at += length;
        }
    }
}
