// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Slices a span, and lends it to a helper.</summary>
[Spindle]
public sealed partial class HelperThatRefills
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        ReadOnlySpan<byte> rest = datagram.Payload;
        while (!rest.IsEmpty)
        {
            rest = rest[1..];
            Skip(ref rest, datagram.Payload);
        }
    }

    private static void Skip(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> all)
    {
        if (!rest.IsEmpty && rest[0] == all[0])
        {
            rest = rest[1..];
        }
    }
}
