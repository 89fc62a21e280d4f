// expects: SPIN2001 at "text.TryWrite"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes a number of its own into a span.</summary>
[Spindle]
public sealed partial class FormattedByTheLibrary
{
    private int _written;

    [Handles<DatagramArrived>]
    private void Write(in Datagram datagram)
    {
        Span<char> text = stackalloc char[40];
        text.TryWrite($"{new Degrees(datagram.Payload.Length)}", out _written);
    }
}

/// <summary>A temperature.</summary>
internal readonly struct Degrees(int value) : ISpanFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => "°";

    public bool TryFormat(Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = value + "°";
        written = text.Length;
        return text.TryCopyTo(destination);
    }
}
