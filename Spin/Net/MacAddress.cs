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

    /// <summary>Writes the address as 52:54:00:12:34:56. Allocates nothing.</summary>
    /// <param name="destination">Where it goes; 17 characters are needed.</param>
    /// <param name="written">How many characters it took.</param>
    /// <returns>False where it does not fit.</returns>
    public bool TryFormat(Span<char> destination, out int written)
    {
        const int Bytes = 6;
        const int CharactersPerByte = 3;
        const int BitsPerDigit = 4;
        written = 0;
        if (destination.Length < (Bytes * CharactersPerByte) - 1)
        {
            return false;
        }

        for (int digit = (2 * Bytes) - 1; digit >= 0; digit--)
        {
            destination[written++] = "0123456789ABCDEF"[(int)(Value >> (digit * BitsPerDigit)) & 0xF];
            if (digit % 2 == 0 && digit > 0)
            {
                destination[written++] = ':';
            }
        }

        return true;
    }

    /// <summary>The address as 52:54:00:12:34:56. Allocates.</summary>
    public override string ToString()
    {
        const int Length = 17;
        Span<char> text = stackalloc char[Length];
        TryFormat(text, out int written);
        return new string(text[..written]);
    }

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
