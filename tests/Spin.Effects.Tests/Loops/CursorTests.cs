using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Tests.Il;
using Xunit;

namespace Spin.Analysis.Tests.Loops;

/// <summary>A loop that asks a cursor whether there is more ends where each "yes" has moved the cursor toward a bound that stays.</summary>
public sealed class CursorTests
{
    [Theory]
    [InlineData("if (_at >= 16) { return false; } _at++; return true;")]
    [InlineData("_at++; return _at < 16;")]
    [InlineData("return ++_at < 16;")]
    [InlineData("return _at++ < 16;")]
    [InlineData("if (_at <= 0) { return false; } _at--; return true;")]
    [InlineData("if (_at < 16) { _at += 2; return true; } return false;")]
    [InlineData("checked { _at++; } return _at < _end;")]
    [InlineData("if (fast) { _at += 2; } else { _at++; } return _at < 16;")]
    [InlineData("if (_at >= limit) { return false; } _at++; return true;")]
    [InlineData("bool more = _at < 16; if (more) { _at++; return true; } return false;")]
    public void Cursor_ThatMovesWithEachYes_HasABound(string next) => Assert.True(HasBound(next));

    [Theory]
    [InlineData("return _at < 16;")]
    [InlineData("if (fast) { _at++; } return _at < 16;")]
    [InlineData("_at--; return _at < 16;")]
    [InlineData("_at++; if (fast) { _at--; } return _at < 16;")]
    [InlineData("_at++; return _other < 16;")]
    [InlineData("_at++; return true;")]
    [InlineData("if (_at >= 16) { return true; } _at++; return true;")]
    [InlineData("if (_at >= 16 && fast) { return false; } _at++; return true;")]
    [InlineData("if (_at >= _other) { return false; } _at++; _other++; return true;")]
    [InlineData("if (_at >= 16) { _at = 0; return true; } _at++; return true;")]
    [InlineData("_at += 2; return _at != 16;")]
    [InlineData("_at += limit; return _at < 16;")]
    [InlineData("bool done = false; if (fast) { return done; } return true;")]
    [InlineData("if (fast) { _at = 0; } _at++; return _at < 16;")]
    public void Cursor_ThatMayStandStill_HasNone(string next) => Assert.False(HasBound(next));

    [Theory]
    [InlineData("while (cursor.Next(32, fast: true)) { turns++; }", true)]
    [InlineData("while (cursor.Next(turns, fast: true)) { turns++; }", false)]
    [InlineData("while (cursor.Next(32, fast: true)) { cursor = default; turns++; }", false)]
    [InlineData("while (cursor.Next(32, fast: true)) { cursor.Rewind(); turns++; }", false)]
    [InlineData("while (cursor.Next(32, fast: true)) { cursor.Look(); turns++; }", true)]
    [InlineData("while (!cursor.IsAtEnd) { cursor.Skip(); turns++; }", true)]
    [InlineData("while (!cursor.IsAtEnd) { cursor.Look(); turns++; }", false)]
    [InlineData("while (cursor.IsAtEnd) { cursor.Skip(); turns++; }", false)]
    [InlineData("while (!cursor.IsAtEnd) { if (turns > 4) { cursor.Skip(); } turns++; }", false)]
    public void Caller_LeavesTheCursorAlone(string loop, bool expected) =>
        Assert.Equal(expected, HasBound("if (_at >= limit) { return false; } _at++; return true;", loop));

    private static bool HasBound(string next, string loop = "while (cursor.Next(32, datagram.Payload.IsEmpty)) { turns++; }") => !Compiled.Judge(
        Compiled.Spindle(
            "    private struct Cursor(int end)\n    {\n        private readonly int _end = end;\n        private int _at;\n        private int _other;\n" +
            "        public readonly bool IsAtEnd => _at >= _end;\n" +
            "        public bool Next(int limit, bool fast) { " + next + " }\n" +
            "        public void Rewind() { _at = 0; }\n        public void Skip() { _at++; }\n        public readonly int Look() => _at + _other;\n    }\n\n" +
            "    [Handles<DatagramArrived>]\n    private void Walk(in Datagram datagram)\n    {\n        Cursor cursor = new(16);\n        int turns = 0;\n        " + loop + "\n    }"),
        OptimizationLevel.Release).Any(static violation => violation.Id == "SPIN2003");
}
