using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Spin;

/// <summary>A number of 64 bits as protocols write it, highest byte first (RFC 1700, "network byte order"), to be a field of a <see cref="View"/>.</summary>
/// <param name="value">The number.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly struct BigEndianUInt64(ulong value) : IEquatable<BigEndianUInt64>
{
    private readonly ulong _bytes = Swap(value);

    /// <summary>The number.</summary>
    public ulong Value => Swap(_bytes);

    /// <summary>The number.</summary>
    /// <param name="number">As it lies in memory.</param>
    public static implicit operator ulong(BigEndianUInt64 number) => number.Value;

    /// <summary>The number as it lies in memory.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator BigEndianUInt64(ulong value) => new(value);

    /// <summary>Whether two numbers are the same.</summary>
    public static bool operator ==(BigEndianUInt64 left, BigEndianUInt64 right) => left._bytes == right._bytes;

    /// <summary>Whether two numbers differ.</summary>
    public static bool operator !=(BigEndianUInt64 left, BigEndianUInt64 right) => left._bytes != right._bytes;

    /// <inheritdoc/>
    public bool Equals(BigEndianUInt64 other) => _bytes == other._bytes;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BigEndianUInt64 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bytes.GetHashCode();

    /// <summary>The number in decimal. Allocates.</summary>
    public override string ToString() => Value.ToString();

    private static ulong Swap(ulong number) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(number) : number;
}
