using System;

namespace Spin.Kernel.Console;

/// <summary>
/// Composes one line of printable ASCII in a buffer of the caller's. What does not fit is cut; what is not printable becomes a
/// question mark, so that no text can move the terminal's cursor or fake a line of its own. Allocates nothing; any level.
/// </summary>
internal ref struct LineBuilder(Span<byte> buffer)
{
    private const byte Replacement = (byte)'?';
    private const int MaximumDigits = 20;
    private const int Radix = 10;

    private readonly Span<byte> _buffer = buffer;
    private int _length;

    /// <summary>The line so far.</summary>
    internal readonly ReadOnlySpan<byte> Line => _buffer[.._length];

    /// <summary>Appends text.</summary>
    internal void Append(scoped ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            Append(character is >= ' ' and <= '~' ? (byte)character : Replacement);
        }
    }

    /// <summary>Appends bytes that are printable already.</summary>
    internal void Append(scoped ReadOnlySpan<byte> text)
    {
        foreach (byte character in text)
        {
            Append(character);
        }
    }

    /// <summary>Appends a number in decimal.</summary>
    /// <param name="value">The number.</param>
    /// <param name="width">At least so many characters.</param>
    /// <param name="fill">What precedes a number that is shorter.</param>
    internal void Append(long value, int width = 0, byte fill = (byte)' ')
    {
        Span<byte> digits = stackalloc byte[MaximumDigits];
        int first = digits.Length;
        ulong rest = value < 0 ? 0UL - (ulong)value : (ulong)value;
        do
        {
            digits[--first] = (byte)('0' + (rest % Radix));
            rest /= Radix;
        }
        while (rest != 0);

        if (value < 0)
        {
            Append((byte)'-');
        }

        for (int missing = width - (digits.Length - first); missing > 0; missing--)
        {
            Append(fill);
        }

        Append(digits[first..]);
    }

    private void Append(byte character)
    {
        if (_length < _buffer.Length)
        {
            _buffer[_length++] = character;
        }
    }
}
