// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes its buffer in a function inside.</summary>
[Spindle]
public sealed partial class LocalFunction(IUdp udp)
{
    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram)
    {
        udp.TrySend(datagram.Source, datagram.DestinationPort, Zeros(datagram.Payload.Length));

        static ReadOnlySpan<byte> Zeros(int length) => s_zeros.AsSpan(0, Math.Min(length, s_zeros.Length));
    }

    private static readonly byte[] s_zeros = new byte[64];
}
