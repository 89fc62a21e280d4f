// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Lends the counter to a helper that moves it.</summary>
[Spindle]
public sealed partial class RefArgumentResets
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        int at = 0;
        while (at < datagram.Payload.Length)
        {
            _sum += Read(datagram.Payload, at);
            at++;
        }
    }

    private static int Read(ReadOnlySpan<byte> bytes, int at) => bytes[at];
}
