using System;

namespace Spin.Net;

/// <summary>
/// A UDP datagram with bytes of its own, for an asynchronous handler of <see cref="DatagramArrived"/>: valid from the handler's call to its
/// return, however long that takes. Copy what is to be kept.
/// </summary>
public sealed class OwnedDatagram : IDetached<Datagram>
{
    /// <summary>The most bytes: an Ethernet frame's 1,500 without the headers of IPv4 and UDP.</summary>
    public const int LongestPayload = 1472;

    private readonly byte[] _bytes = new byte[LongestPayload];
    private int _length;

    /// <summary>Who sent it.</summary>
    public Endpoint Source { get; private set; }

    /// <summary>The address it was sent to: the machine's, or a broadcast one.</summary>
    public Ipv4Address Destination { get; private set; }

    /// <summary>The port it was sent to.</summary>
    public ushort DestinationPort { get; private set; }

    /// <summary>Its bytes.</summary>
    [Effects(Effects.Reads)]
    public ReadOnlySpan<byte> Payload => _bytes.AsSpan(0, _length);

    /// <inheritdoc/>
    [Effects(Effects.Reads | Effects.Writes)]
    public bool TryCopyFrom(in Datagram payload)
    {
        if (!payload.Payload.TryCopyTo(_bytes))
        {
            return false;
        }

        Source = payload.Source;
        Destination = payload.Destination;
        DestinationPort = payload.DestinationPort;
        _length = payload.Payload.Length;
        return true;
    }
}
