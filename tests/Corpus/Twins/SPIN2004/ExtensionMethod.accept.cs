// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Recurses by an extension of spans.</summary>
[Spindle]
public sealed partial class ExtensionMethod
{
    private int _spaces;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _spaces = datagram.Payload.CountSpaces();
    }
}

/// <summary>Counts in texts.</summary>
internal static class SpaceCounter
{
    internal static int CountSpaces(this ReadOnlySpan<byte> text) =>
        text.IsEmpty ? 0 : (text[0] == ' ' ? 1 : 0) + text[1..].IndexOf((byte)' ');
}
