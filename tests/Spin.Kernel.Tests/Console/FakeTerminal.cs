using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Spin.Kernel.Console;

namespace Spin.Kernel.Tests.Console;

/// <summary>A terminal that understands what the editor sends, so that tests see what a person sees.</summary>
internal sealed class FakeTerminal : TextSink
{
    private readonly StringBuilder _line = new();
    private string _sequence = "";

    /// <summary>The finished lines.</summary>
    internal List<string> Lines { get; } = [];

    /// <summary>The line that the cursor is on.</summary>
    internal string Line => _line.ToString();

    /// <summary>The cursor's column.</summary>
    internal int Column { get; private set; }

    /// <summary>How often the bell rang.</summary>
    internal int Bells { get; private set; }

    /// <summary>All finished lines as one text.</summary>
    internal string Text => string.Join('\n', Lines);

    /// <inheritdoc/>
    internal override void Write(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (_sequence.Length > 0 || character == '\e')
            {
                Sequence(character);
            }
            else
            {
                Plain(character);
            }
        }
    }

    private void Plain(char character)
    {
        switch (character)
        {
            case '\n':
                Lines.Add(Line.TrimEnd());
                _line.Clear();
                Column = 0;
                break;
            case '\r':
                Column = 0;
                break;
            case '\a':
                Bells++;
                break;
            default:
                Assert(character is >= ' ' and <= '~');
                _line.Length = Math.Max(_line.Length, Column + 1);
                _line[Column++] = character;
                break;
        }
    }

    private void Sequence(char character)
    {
        _sequence += character;
        if (_sequence.Length <= 2 || character is < '@' or > '~')
        {
            return;
        }

        switch (character)
        {
            case 'K':
                _line.Length = Column;
                break;
            case 'D':
                Column -= int.Parse(_sequence[2..^1], CultureInfo.InvariantCulture);
                Assert(Column >= 0);
                break;
            default:
                Lines.Clear();
                break;
        }

        _sequence = "";
    }

    private static void Assert(bool condition) => Xunit.Assert.True(condition, "The terminal does not understand this.");
}
