// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Pins the payload.</summary>
[Spindle]
public sealed partial class FixedStatement
{
    private long _first;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram) => _first = First(datagram.Payload);

    private static int First(ReadOnlySpan<byte> bytes)
    {
        ref readonly byte first = ref bytes[0];
        return first == 0 ? 0 : 1;
    }
}
