using System;
using System.Buffers.Binary;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>
/// The Internet control message protocol (RFC 792): answers echo requests. Those to a broadcast address stay unanswered, as
/// RFC 1122, 3.2.2.6 allows, so that nobody can use us to flood another.
/// </summary>
internal sealed class Icmp(Ipv4Output output, Ipv4Settings settings, NetworkCounters counters, NetworkGate gate)
{
    private const int CodeOffset = 1;
    private const int ChecksumOffset = 2;

    /// <summary>Type, code, checksum, and four bytes that depend on the type.</summary>
    private const int HeaderLength = 8;

    /// <summary>Takes an ICMP packet.</summary>
    internal void Receive(in Ipv4Packet packet)
    {
        counters.Count(NetworkCounter.IcmpReceived);
        ReadOnlySpan<byte> message = packet.Payload;
        if (message.Length < HeaderLength)
        {
            counters.Count(NetworkCounter.IcmpTooShort);
        }
        else if (InternetChecksum.Compute(message) != 0)
        {
            counters.Count(NetworkCounter.IcmpChecksumWrong);
        }
        else if (message[0] != IcmpType.EchoRequest || message[CodeOffset] != 0 || packet.IsBroadcast ||
            !settings.IsConfigured || !packet.Source.IsHost || message.Length > output.MaximumPayload)
        {
            counters.Count(NetworkCounter.IcmpIgnored);
        }
        else
        {
            counters.Count(NetworkCounter.IcmpEchoRequests);
            Reply(packet);
        }
    }

    private void Reply(in Ipv4Packet request)
    {
        gate.Enter();
        try
        {
            if (!output.TryBegin(
                settings.Address, request.Source, IpProtocol.Icmp, request.Payload.Length, out OutgoingPacket reply))
            {
                return;
            }

            Span<byte> message = reply.Payload;
            request.Payload.CopyTo(message);
            message[0] = IcmpType.EchoReply;
            BinaryPrimitives.WriteUInt16BigEndian(message[ChecksumOffset..], 0);
            BinaryPrimitives.WriteUInt16BigEndian(message[ChecksumOffset..], InternetChecksum.Compute(message));
            output.Commit(reply);
            counters.Count(NetworkCounter.IcmpEchoReplies);
        }
        finally
        {
            gate.Exit();
        }
    }
}
