// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Measures the depth of brackets.</summary>
[Spindle]
public sealed partial class Direct
{
    private int _depth;

    [Handles<DatagramArrived>]
    private void Measure(in Datagram datagram)
    {
        _depth = Depth(datagram.Payload);
    }

    private static int Depth(ReadOnlySpan<byte> text) => text.IsEmpty ? 0 : 1 + text[1..].Length;
}
