using System;

namespace Spin.Net;

/// <summary>An IPv4 address and a port.</summary>
/// <param name="address">The address.</param>
/// <param name="port">The port.</param>
public readonly struct Endpoint(Ipv4Address address, ushort port) : IEquatable<Endpoint>
{
    /// <summary>The address.</summary>
    public Ipv4Address Address { get; } = address;

    /// <summary>The port.</summary>
    public ushort Port { get; } = port;

    /// <inheritdoc/>
    public bool Equals(Endpoint other) => Address == other.Address && Port == other.Port;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Endpoint other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Address, Port);

    /// <summary>The endpoint as address:port. Allocates.</summary>
    public override string ToString() => $"{Address}:{Port}";

    /// <summary>Whether two endpoints are the same.</summary>
    public static bool operator ==(Endpoint left, Endpoint right) => left.Equals(right);

    /// <summary>Whether two endpoints differ.</summary>
    public static bool operator !=(Endpoint left, Endpoint right) => !left.Equals(right);
}
