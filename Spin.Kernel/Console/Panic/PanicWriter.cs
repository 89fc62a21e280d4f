using System;

namespace Spin.Kernel.Console;

/// <summary>Writes text to where it surely arrives, without the heap: bytes go out one by one through a device that is polled.</summary>
internal abstract class PanicWriter
{
    private const int HexDigits = 16;
    private const int BitsPerHexDigit = 4;

    /// <summary>Sends one byte.</summary>
    internal abstract void Put(byte value);

    /// <summary>Writes text; what is not ASCII becomes a question mark.</summary>
    internal void Text(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            Put(char.IsAscii(character) ? (byte)character : (byte)'?');
        }
    }

    /// <summary>Writes bytes of text.</summary>
    internal void Text(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            Put(value);
        }
    }

    /// <summary>Writes a line's end.</summary>
    internal void Line() => Text("\r\n"u8);

    /// <summary>Writes a number in decimal.</summary>
    internal void Decimal(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        int place = digits.Length;
        ulong rest = value < 0 ? (ulong)-value : (ulong)value;
        do
        {
            digits[--place] = (byte)('0' + (rest % 10));
            rest /= 10;
        }
        while (rest != 0);
        if (value < 0)
        {
            Put((byte)'-');
        }

        Text(digits[place..]);
    }

    /// <summary>Writes an address or a register: sixteen hexadecimal digits.</summary>
    internal void Hex(ulong value)
    {
        for (int digit = HexDigits - 1; digit >= 0; digit--)
        {
            Put("0123456789abcdef"u8[(int)(value >> (digit * BitsPerHexDigit)) & 0xF]);
        }
    }
}
