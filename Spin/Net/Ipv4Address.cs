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

    /// <summary>Reads an address in dotted decimal: four numbers of at most three digits. Allocates nothing.</summary>
    /// <param name="text">The text, nothing before or behind it.</param>
    /// <param name="address">The address.</param>
    /// <returns>False where it is none.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Ipv4Address address)
    {
        const int Parts = 4;
        const int DigitsPerPart = 3;
        const int Radix = 10;
        const int BitsPerPart = 8;
        address = default;
        uint value = 0;
        for (int part = 0; part < Parts; part++)
        {
            uint number = 0;
            int digits = 0;
            while (digits < DigitsPerPart && !text.IsEmpty && text[0] is >= '0' and <= '9')
            {
                number = (number * Radix) + text[0] - '0';
                text = text[1..];
                digits++;
            }

            if (digits == 0 || number > byte.MaxValue)
            {
                return false;
            }

            value = (value << BitsPerPart) | number;
            if (part < Parts - 1)
            {
                if (text.IsEmpty || text[0] != '.')
                {
                    return false;
                }

                text = text[1..];
            }
        }

        if (!text.IsEmpty)
        {
            return false;
        }

        address = new Ipv4Address(value);
        return true;
    }

    /// <summary>Writes the address in dotted decimal. Allocates nothing.</summary>
    /// <param name="destination">Where it goes; 15 characters are always enough.</param>
    /// <param name="written">How many characters it took.</param>
    /// <returns>False where it does not fit.</returns>
    public bool TryFormat(Span<char> destination, out int written)
    {
        const int Bits = 32;
        const int BitsPerPart = 8;
        written = 0;
        for (int shift = Bits - BitsPerPart; shift >= 0; shift -= BitsPerPart)
        {
            bool separated = shift == Bits - BitsPerPart || TryAppend(destination, ref written, '.');
            if (!separated || !TryAppend(destination, ref written, (byte)(Value >> shift)))
            {
                written = 0;
                return false;
            }
        }

        return true;
    }

    /// <summary>The address in dotted decimal. Allocates.</summary>
    public override string ToString() => $"{Value >> 24}.{(Value >> 16) & 0xFF}.{(Value >> 8) & 0xFF}.{Value & 0xFF}";

    private static bool TryAppend(Span<char> destination, ref int written, char character)
    {
        if (written >= destination.Length)
        {
            return false;
        }

        destination[written++] = character;
        return true;
    }

    private static bool TryAppend(Span<char> destination, ref int written, byte part)
    {
        const int Ten = 10;
        const int Hundred = 100;
        return (part < Hundred || TryAppend(destination, ref written, (char)('0' + (part / Hundred)))) &&
            (part < Ten || TryAppend(destination, ref written, (char)('0' + (part / Ten % Ten)))) &&
            TryAppend(destination, ref written, (char)('0' + (part % Ten)));
    }

    /// <summary>Whether two addresses are the same.</summary>
    public static bool operator ==(Ipv4Address left, Ipv4Address right) => left.Value == right.Value;

    /// <summary>Whether two addresses differ.</summary>
    public static bool operator !=(Ipv4Address left, Ipv4Address right) => left.Value != right.Value;
}
