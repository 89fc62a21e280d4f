using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Spin.Kernel.Console;
using Xunit;

namespace Spin.Kernel.Tests.Console;

public class LineEditorTests
{
    private const string Left = "\e[D";
    private const string Right = "\e[C";
    private const string Up = "\e[A";
    private const string Down = "\e[B";
    private const string Home = "\e[H";
    private const string End = "\e[F";
    private const string Delete = "\e[3~";
    private const string Backspace = "\x7F";

    private static readonly byte[] s_special = [0x1B, (byte)'[', (byte)'O', 9, 13, 0x7F, 1, 5, 11, 21, 23, (byte)'A', (byte)'D'];

    private readonly FakeTerminal _terminal = new();
    private readonly LineEditor _editor;
    private readonly List<string> _entered = [];

    public LineEditorTests()
    {
        _editor = new LineEditor(_terminal, "> ", new FakeCompleter());
        _editor.Show();
    }

    [Theory]
    [InlineData("abc", "abc", 3)]
    [InlineData("abc" + Left + "x", "abxc", 3)]
    [InlineData("abc" + Left + Left + Right + "x", "abxc", 3)]
    [InlineData("abc" + Home + "x", "xabc", 1)]
    [InlineData("abc\e[1~x", "xabc", 1)]
    [InlineData("abc\eOHx", "xabc", 1)]
    [InlineData("abc\x01x", "xabc", 1)]
    [InlineData("abc" + Home + End + "x", "abcx", 4)]
    [InlineData("abc" + Home + "\e[4~x", "abcx", 4)]
    [InlineData("abc" + Home + "\x05x", "abcx", 4)]
    [InlineData("abc" + Backspace, "ab", 2)]
    [InlineData("abc\b", "ab", 2)]
    [InlineData("abc" + Left + Backspace, "ac", 1)]
    [InlineData("abc" + Home + Backspace, "abc", 0)]
    [InlineData("abc" + Home + Delete, "bc", 0)]
    [InlineData("abc" + Delete, "abc", 3)]
    [InlineData("abc def\x17", "abc ", 4)]
    [InlineData("abc def  \x17", "abc ", 4)]
    [InlineData("abc def" + Left + "\x15", "f", 0)]
    [InlineData("abc def" + Left + Left + "\x0B", "abc d", 5)]
    [InlineData("abc\e[1;5Dx", "abxc", 3)]
    [InlineData("abc\e[3;5~", "abc", 3)]
    [InlineData("a\e[24~b", "ab", 2)]
    [InlineData("a\0b\xFF", "ab", 2)]
    [InlineData("abc" + Left + Left + Left + Left + Left + "x", "xabc", 1)]
    public void Keys_EditTheLine(string keys, string line, int cursor)
    {
        Type(keys);
        Assert.Equal("> " + line.TrimEnd(), _terminal.Line.TrimEnd());
        Assert.Equal(cursor + 2, _terminal.Column);
        Type("\r");
        Assert.Equal([line], _entered);
    }

    [Theory]
    [InlineData("a\rb\r")]
    [InlineData("a\nb\n")]
    [InlineData("a\r\nb\r\n")]
    public void LineEnds_AreAllTheSame(string keys)
    {
        Type(keys);
        Assert.Equal(["a", "b"], _entered);
        Assert.Equal(["> a", "> b"], _terminal.Lines);
    }

    [Fact]
    public void ControlC_DropsTheLine()
    {
        Type("abc\x03x\r");
        Assert.Equal(["x"], _entered);
        Assert.Equal("> abc^C", _terminal.Lines[0]);
    }

    [Fact]
    public void History_GoesBackAndForthAndKeepsTheDraft()
    {
        Type("one\rtwo\rdraft" + Up);
        Assert.Equal("> two", _terminal.Line);
        Type(Up + Up);
        Assert.Equal("> one", _terminal.Line);
        Type(Down + Down + Down);
        Assert.Equal("> draft", _terminal.Line);
        Type(Up + Up + "!\r");
        Assert.Equal("one!", _entered[^1]);
    }

    [Fact]
    public void History_LeavesOutRepetitionsAndEmptyLines()
    {
        Type("one\rone\r\r  \r" + Up);
        Assert.Equal("> one", _terminal.Line);
        Type(Up + "\r");
        Assert.Equal("one", _entered[^1]);
    }

    [Fact]
    public void History_KeepsTheLatest()
    {
        for (int i = 0; i < History.Capacity + 5; i++)
        {
            Type($"line{i}\r");
        }

        Type(string.Concat(Enumerable.Repeat(Up, 100)));
        Assert.Equal("> line5", _terminal.Line);
    }

    [Theory]
    [InlineData("he\t", "help ")]
    [InlineData("l\t", "log")]
    [InlineData("log \tx", "log x")]
    [InlineData("log d\t", "log debug ")]
    [InlineData("x\t", "x")]
    [InlineData("  he\t", "  help ")]
    public void Tab_CompletesTheWord(string keys, string line)
    {
        Type(keys);
        Assert.Equal("> " + line.TrimEnd(), _terminal.Line.TrimEnd());
        Type("\r");
        Assert.Equal([line], _entered);
    }

    [Fact]
    public void Tab_BetweenSeveralWords_ShowsThem()
    {
        Type("log\t");
        Assert.Equal(["> log", "log  logs"], _terminal.Lines);
        Assert.Equal("> log", _terminal.Line);
    }

    [Fact]
    public void Tab_InTheMiddle_CompletesThere()
    {
        Type("he x" + Left + Left + "\t\r");
        Assert.Equal(["help  x"], _entered);
    }

    [Fact]
    public void Tab_WithoutCandidates_RingsTheBell()
    {
        Type("zzz\t");
        Assert.Equal(1, _terminal.Bells);
    }

    [Fact]
    public void LineLongerThanTheTerminal_ScrollsSideways()
    {
        string text = string.Concat(Enumerable.Range(0, 15).Select(i => $"{i:0000}567890"));
        Type(text);
        Assert.True(_terminal.Line.Length <= LineEditor.Columns);
        Assert.EndsWith(text[^20..], _terminal.Line, StringComparison.Ordinal);
        Type(Home);
        Assert.StartsWith("> 0000567890", _terminal.Line, StringComparison.Ordinal);
        Assert.Equal(2, _terminal.Column);
        Type("\r");
        Assert.Equal([text], _entered);
    }

    [Fact]
    public void LineThatIsFull_TakesNoMore()
    {
        Type(new string('x', LineBuffer.Capacity + 10) + "\r");
        Assert.Equal([new string('x', LineBuffer.Capacity)], _entered);
        Assert.Equal(10, _terminal.Bells);
    }

    [Fact]
    public void ControlL_ClearsTheScreen()
    {
        Type("abc\r\fd");
        Assert.Empty(_terminal.Lines);
        Assert.Equal("> d", _terminal.Line);
    }

    [Fact]
    public void AnyBytes_HurtNothing() =>
        Gen.OneOf(Gen.Byte, Gen.Byte[0x20, 0x7E], Gen.Int[0, s_special.Length - 1].Select(index => s_special[index]))
            .Array[0, 400].Sample(bytes =>
            {
                var terminal = new FakeTerminal();
                var editor = new LineEditor(terminal, "> ", new FakeCompleter());
                editor.Show();
                foreach (byte value in bytes)
                {
                    editor.Feed(value, out _);
                    Assert.True(terminal.Line.Length <= LineEditor.Columns);
                }
            }, iter: 2_000);

    private void Type(string keys)
    {
        foreach (char key in keys)
        {
            if (_editor.Feed((byte)key, out string line))
            {
                _entered.Add(line);
                _editor.Show();
            }
        }
    }

    private sealed class FakeCompleter : Completer
    {
        internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
        {
            foreach (string word in before.IsEmpty ? (string[])["logs", "help", "log"] : before[0] == "log" ? ["debug", "error"] : [])
            {
                candidates.Add(word);
            }
        }
    }
}
