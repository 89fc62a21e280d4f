using System;

namespace Spin.Kernel.Console;

/// <summary>A line of text with a cursor in it.</summary>
internal sealed class LineBuffer
{
    /// <summary>The longest line.</summary>
    internal const int Capacity = 200;

    private readonly char[] _text = new char[Capacity];

    /// <summary>The whole line.</summary>
    internal ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>What stands before the cursor.</summary>
    internal ReadOnlySpan<char> BeforeCursor => _text.AsSpan(0, Cursor);

    /// <summary>Characters in the line.</summary>
    internal int Length { get; private set; }

    /// <summary>Characters before the cursor.</summary>
    internal int Cursor { get; private set; }

    /// <summary>Whether the cursor is at the end.</summary>
    internal bool IsAtEnd => Cursor == Length;

    /// <summary>Inserts text at the cursor; what does not fit is left out.</summary>
    /// <returns>Whether all of it went in.</returns>
    internal bool Insert(ReadOnlySpan<char> text)
    {
        bool fits = text.Length <= Capacity - Length;
        if (fits)
        {
            _text.AsSpan(Cursor, Length - Cursor).CopyTo(_text.AsSpan(Cursor + text.Length));
            text.CopyTo(_text.AsSpan(Cursor));
            Length += text.Length;
            Cursor += text.Length;
        }

        return fits;
    }

    /// <summary>Removes characters, and moves the cursor to where they stood.</summary>
    internal void Remove(int start, int count)
    {
        _text.AsSpan(start + count, Length - start - count).CopyTo(_text.AsSpan(start));
        Length -= count;
        Cursor = start;
    }

    /// <summary>Moves the cursor, within the line.</summary>
    internal void MoveTo(int cursor) => Cursor = Math.Clamp(cursor, 0, Length);

    /// <summary>Takes another line, with the cursor at its end.</summary>
    internal void Set(ReadOnlySpan<char> text)
    {
        Length = Math.Min(text.Length, Capacity);
        text[..Length].CopyTo(_text);
        Cursor = Length;
    }

    /// <summary>Where the word before the cursor begins.</summary>
    internal int WordStart()
    {
        int start = Cursor;
        while (start > 0 && _text[start - 1] == ' ')
        {
            start--;
        }

        while (start > 0 && _text[start - 1] != ' ')
        {
            start--;
        }

        return start;
    }
}
