// expects: SPIN2001 at "new byte[length]"
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

        static byte[] Zeros(int length) => new byte[length];
    }
}
