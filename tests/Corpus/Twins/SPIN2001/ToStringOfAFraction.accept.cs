// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Measures a number with a point as text.</summary>
[Spindle]
public sealed partial class ToStringOfAFraction
{
    private double _share;
    private int _written;

    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        _share = datagram.Payload.Length / 1500.0;
        Span<char> text = stackalloc char[32];
        _written = _share.TryFormat(text, out int written) ? written : 0;
    }
}
