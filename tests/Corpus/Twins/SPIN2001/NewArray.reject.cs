// expects: SPIN2001 at "new byte[2]"
using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Answers with the sender's port.</summary>
[Spindle]
public sealed partial class NewArray(IUdp udp)
{
    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram)
    {
        byte[] answer = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(answer, datagram.Source.Port);
        udp.TrySend(datagram.Source, datagram.DestinationPort, answer);
    }
}
