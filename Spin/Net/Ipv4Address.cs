using System;

namespace Spin.Net;

/// <summary>An IPv4 address (RFC 791), in host byte order.</summary>
/// <param name="value">The address; 10.0.2.15 is 0x0A00020F.</param>
public readonly struct Ipv4Address(uint value) : IEquatable<Ipv4Address>
{
    /// <summary>Creates an address from its four bytes as written.</summary>
    public Ipv4Address(byte first, byte second, byte third, byte fourth)
        : this(((uint)first << 24) | ((uint)second << 16) | ((uint)third << 8) | fourth)
    {
    }

    /// <summary>The limited broadcast address, 255.255.255.255 (RFC 919).</summary>
    public static Ipv4Address Broadcast => new(uint.MaxValue);

    /// <summary>No address, 0.0.0.0.</summary>
    public static Ipv4Address Any => default;

    /// <summary>The address in host byte order.</summary>
    public uint Value { get; } = value;

    /// <inheritdoc/>
    public bool Equals(Ipv4Address other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ipv4Address other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Value;

    /// <summary>The address in dotted decimal. Allocates.</summary>
    public override string ToString() => $"{Value >> 24}.{(Value >> 16) & 0xFF}.{(Value >> 8) & 0xFF}.{Value & 0xFF}";

    /// <summary>Whether two addresses are the same.</summary>
    public static bool operator ==(Ipv4Address left, Ipv4Address right) => left.Value == right.Value;

    /// <summary>Whether two addresses differ.</summary>
    public static bool operator !=(Ipv4Address left, Ipv4Address right) => left.Value != right.Value;
}
