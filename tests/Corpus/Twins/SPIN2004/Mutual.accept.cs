// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Parses a list of lists by two functions.</summary>
[Spindle]
public sealed partial class Mutual
{
    private int _items;

    [Handles<DatagramArrived>]
    private void Parse(in Datagram datagram)
    {
        _items = List(datagram.Payload);
    }

    private static int List(ReadOnlySpan<byte> text) => text.IsEmpty ? 0 : Item(text[1..]);

    private static int Item(ReadOnlySpan<byte> text) => text.IsEmpty ? 0 : 1 + text.Length;
}
