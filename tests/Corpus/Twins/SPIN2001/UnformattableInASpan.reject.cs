// expects: SPIN2001 at "text.TryWrite…"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes an endpoint into a span, which the library can do only by its text.</summary>
[Spindle]
public sealed partial class UnformattableInASpan
{
    private int _written;

    [Handles<DatagramArrived>]
    private void Write(in Datagram datagram)
    {
        Span<char> text = stackalloc char[40];
        text.TryWrite($"{datagram.Source}", out _written);
    }
}
