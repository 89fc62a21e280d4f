using System;

namespace Spin.Kernel.Console;

/// <summary>
/// Edits a line on a terminal (ECMA-48 controls): cursor keys, Home, End, Backspace, Delete, Ctrl-A B C D E F K L N P U W, a
/// history, completion by Tab. A line longer than the terminal is wide scrolls sideways. Strand level.
/// </summary>
internal sealed class LineEditor(TextSink output, string prompt, Completer completer)
{
    /// <summary>Columns of the terminal that are used; every terminal has them.</summary>
    internal const int Columns = 79;

    private const string Bell = "\a";
    private const string ClearToEndOfLine = "\e[K";
    private const string ClearScreen = "\e[H\e[2J";

    private readonly KeyDecoder _keys = new();
    private readonly LineBuffer _line = new();
    private readonly History _history = new();
    private int _historyAt;
    private string _draft = "";

    /// <summary>Shows the prompt and the line as it is: at first, and after other output came in between.</summary>
    internal void Show() => Redraw();

    /// <summary>Takes a byte of the terminal's.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="line">The line, where it is done.</param>
    /// <returns>Whether the line is done.</returns>
    internal bool Feed(byte value, out string line)
    {
        line = "";
        Key key = _keys.Decode(value, out char character);
        switch (key)
        {
            case Key.None:
                return false;
            case Key.Enter:
                line = Finish("\n");
                _history.Add(line);
                _historyAt = _history.Count;
                return true;
            case Key.Cancel:
                Finish("^C\n");
                _historyAt = _history.Count;
                Redraw();
                return false;
            case Key.Character:
                Insert(character);
                return false;
            case Key.Complete:
                Complete();
                return false;
            case Key.Clear:
                output.Write(ClearScreen);
                break;
            case Key.Up or Key.Down:
                MoveInHistory(key == Key.Up ? -1 : 1);
                break;
            default:
                Edit(key);
                break;
        }

        Redraw();
        return false;
    }

    private void Insert(char character)
    {
        if (!_line.Insert([character]))
        {
            output.Write(Bell);
        }
        else if (_line.IsAtEnd && prompt.Length + _line.Length < Columns)
        {
            output.Write([character]);
        }
        else
        {
            Redraw();
        }
    }

    private void Edit(Key key)
    {
        int cursor = _line.Cursor;
        switch (key)
        {
            case Key.Left:
                _line.MoveTo(cursor - 1);
                break;
            case Key.Right:
                _line.MoveTo(cursor + 1);
                break;
            case Key.Home:
                _line.MoveTo(0);
                break;
            case Key.End:
                _line.MoveTo(_line.Length);
                break;
            case Key.Backspace when cursor > 0:
                _line.Remove(cursor - 1, 1);
                break;
            case Key.Delete when !_line.IsAtEnd:
                _line.Remove(cursor, 1);
                break;
            case Key.KillToStart:
                _line.Remove(0, cursor);
                break;
            case Key.KillToEnd:
                _line.Remove(cursor, _line.Length - cursor);
                break;
            case Key.KillWord:
                int start = _line.WordStart();
                _line.Remove(start, cursor - start);
                break;
            default:
                break;
        }
    }

    private void MoveInHistory(int step)
    {
        int at = Math.Clamp(_historyAt + step, 0, _history.Count);
        if (at == _historyAt)
        {
            return;
        }

        if (_historyAt == _history.Count)
        {
            _draft = _line.Text.ToString();
        }

        _historyAt = at;
        _line.Set(at == _history.Count ? _draft : _history[at]);
    }

    private void Complete()
    {
        string[] words = Words.Split(_line.BeforeCursor);
        bool between = _line.Cursor == 0 || _line.BeforeCursor[^1] == ' ';
        string typed = between ? "" : words[^1];
        var candidates = new CandidateList(typed);
        completer.Complete(words.AsSpan(0, between ? words.Length : words.Length - 1), candidates);
        if (candidates.Count == 0)
        {
            output.Write(Bell);
            return;
        }

        string common = candidates.Count == 1 ? candidates[0] + " " : candidates.CommonBeginning;
        if (common.Length > typed.Length)
        {
            _line.Insert(common.AsSpan(typed.Length));
        }
        else
        {
            output.Write("\n");
            for (int i = 0; i < candidates.Count; i++)
            {
                output.Write(candidates[i]);
                output.Write("  ");
            }

            output.Write("\n");
        }

        Redraw();
    }

    /// <summary>Ends the line on the terminal and begins an empty one.</summary>
    private string Finish(string end)
    {
        if (!_line.IsAtEnd)
        {
            _line.MoveTo(_line.Length);
            Redraw();
        }

        output.Write(end);
        string line = _line.Text.ToString();
        _line.Set("");
        return line;
    }

    private void Redraw()
    {
        int room = Columns - prompt.Length;
        int first = Math.Max(0, _line.Cursor - room + 1);
        ReadOnlySpan<char> visible = _line.Text[first..Math.Min(_line.Length, first + room)];
        output.Write("\r");
        output.Write(prompt);
        output.Write(visible);
        output.Write(ClearToEndOfLine);
        int back = first + visible.Length - _line.Cursor;
        if (back > 0)
        {
            output.Write($"\e[{back}D");
        }
    }
}
