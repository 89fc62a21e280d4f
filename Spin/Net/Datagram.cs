using System;

namespace Spin.Net;

/// <summary>A UDP datagram (RFC 768) inside the buffer it arrived in: valid during the raise only.</summary>
public readonly ref struct Datagram : IRewritable<Datagram>
{
    private readonly PrivateCopy? _copy;

    internal Datagram(Endpoint source, Ipv4Address destination, ushort destinationPort, ReadOnlySpan<byte> payload)
        : this(source, destination, destinationPort, payload, null)
    {
    }

    private Datagram(Endpoint source, Ipv4Address destination, ushort destinationPort, ReadOnlySpan<byte> payload, PrivateCopy? copy)
    {
        Source = source;
        Destination = destination;
        DestinationPort = destinationPort;
        Payload = payload;
        _copy = copy;
    }

    /// <summary>Who sent it.</summary>
    public Endpoint Source { get; init; }

    /// <summary>The address it was sent to: the machine's, or a broadcast one.</summary>
    public Ipv4Address Destination { get; init; }

    /// <summary>The port it was sent to.</summary>
    public ushort DestinationPort { get; init; }

    /// <summary>Its bytes, in the receive buffer, or where a filter put others.</summary>
    public ReadOnlySpan<byte> Payload { get; init; }

    /// <inheritdoc/>
    static int IRewritable<Datagram>.LongestBytes => OwnedDatagram.LongestPayload;

    /// <summary>
    /// In a filter: copies the bytes of a datagram to where they can be written, and makes the copy its <see cref="Payload"/>, of which the
    /// filter can keep a part. Valid until the filter returns; what it wrote is then what later handlers read.
    /// </summary>
    /// <param name="datagram">The datagram.</param>
    /// <param name="bytes">The copy.</param>
    /// <returns>False in what is no filter, for more bytes than <see cref="OwnedDatagram.LongestPayload"/>, or where too many raises have a copy.</returns>
    [Effects(Effects.Reads | Effects.Writes)]
    public static bool TryTakePrivateCopy(ref Datagram datagram, out Span<byte> bytes)
    {
        int length = datagram.Payload.Length;
        if (datagram._copy?.Take(datagram.Payload) is not { } buffer)
        {
            bytes = default;
            return false;
        }

        bytes = buffer.AsSpan(0, length);
        datagram = datagram with { Payload = buffer.AsSpan(0, length) };
        return true;
    }

    /// <inheritdoc/>
    static Datagram IRewritable<Datagram>.Lend(scoped in Datagram payload, PrivateCopy? copy) =>
        new(payload.Source, payload.Destination, payload.DestinationPort, payload.Payload, copy);
}
