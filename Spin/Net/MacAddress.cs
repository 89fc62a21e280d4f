using System;

namespace Spin.Net;

/// <summary>An IEEE 802 MAC address.</summary>
/// <param name="value">The 48 bits, the first byte on the wire in the highest place.</param>
public readonly struct MacAddress(ulong value) : IEquatable<MacAddress>
{
    /// <summary>The broadcast address, FF:FF:FF:FF:FF:FF.</summary>
    public static MacAddress Broadcast => new(0xFFFF_FFFF_FFFF);

    /// <summary>The 48 bits, the first byte on the wire in the highest place.</summary>
    public ulong Value { get; } = value;

    /// <inheritdoc/>
    public bool Equals(MacAddress other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MacAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Whether two addresses are the same.</summary>
    public static bool operator ==(MacAddress left, MacAddress right) => left.Value == right.Value;

    /// <summary>Whether two addresses differ.</summary>
    public static bool operator !=(MacAddress left, MacAddress right) => left.Value != right.Value;
}
