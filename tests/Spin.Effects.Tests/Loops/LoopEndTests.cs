using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Tests.Il;
using Xunit;

namespace Spin.Analysis.Tests.Loops;

/// <summary>
/// Where exactly a proof ends: the last limit that a counter reaches without passing the end of its type, and the first that it may not.
/// Each loop stands in a handler that is given <c>at</c> and <c>n</c> of a type, of which nothing is known.
/// </summary>
public sealed class LoopEndTests
{
    [Theory]
    [InlineData("byte", "while (at < 251) { at += 5; }")]
    [InlineData("byte", "while (at <= 250) { at += 5; }")]
    [InlineData("byte", "while (at > 4) { at -= 5; }")]
    [InlineData("byte", "while (at >= 5) { at -= 5; }")]
    [InlineData("sbyte", "while (at < 123) { at += 5; }")]
    [InlineData("sbyte", "while (at > -124) { at -= 5; }")]
    [InlineData("short", "while (at < 32758) { at += 10; }")]
    [InlineData("ushort", "while (at < 65526) { at += 10; }")]
    [InlineData("ushort", "while (at >= 10) { at -= 10; }")]
    [InlineData("int", "while (at < 2147483638) { at += 10; }")]
    [InlineData("int", "while (at > -2147483639) { at -= 10; }")]
    [InlineData("uint", "while (at < 4294967286u) { at += 10; }")]
    [InlineData("uint", "while (at >= 10u) { at -= 10; }")]
    [InlineData("long", "while (at < 100L) { at += 10; }")]
    [InlineData("ulong", "while (at >= 10ul) { at -= 10; }")]
    public void Counter_ThatReachesItsLimit_HasABound(string type, string loop) => Assert.True(HasBound(type, loop));

    [Theory]
    [InlineData("byte", "while (at < 252) { at += 5; }")]
    [InlineData("byte", "while (at <= 251) { at += 5; }")]
    [InlineData("byte", "while (at > 3) { at -= 5; }")]
    [InlineData("byte", "while (at >= 4) { at -= 5; }")]
    [InlineData("sbyte", "while (at < 124) { at += 5; }")]
    [InlineData("sbyte", "while (at > -125) { at -= 5; }")]
    [InlineData("short", "while (at < 32760) { at += 10; }")]
    [InlineData("ushort", "while (at < 65527) { at += 10; }")]
    [InlineData("ushort", "while (at >= 9) { at -= 10; }")]
    [InlineData("int", "while (at < 2147483639) { at += 10; }")]
    [InlineData("int", "while (at > -2147483640) { at -= 10; }")]
    [InlineData("uint", "while (at < 4294967287u) { at += 10; }")]
    [InlineData("uint", "while (at >= 9u) { at -= 10; }")]
    [InlineData("long", "while (at < 9223372036854775800L) { at += 10; }")]
    [InlineData("ulong", "while (at >= 9ul) { at -= 10; }")]
    public void Counter_ThatMayPassTheEndOfItsType_HasNone(string type, string loop) => Assert.False(HasBound(type, loop));

    [Theory]
    [InlineData("byte", "while (at < 252) { checked { at += 5; } }")]
    [InlineData("ushort", "while (at > 3) { checked { at -= 10; } }")]
    [InlineData("int", "while (at < 2147483640) { checked { at += 10; } }")]
    [InlineData("uint", "while (at > 3u) { checked { at -= 10; } }")]
    [InlineData("ulong", "while (at < 18446744073709551610ul) { checked { at += 10; } }")]
    public void CheckedStep_ThrowsInstead(string type, string loop) => Assert.True(HasBound(type, loop));

    [Theory]
    [InlineData("byte", "while (at < 240) { at += 5; at += 10; }", true)]
    [InlineData("byte", "while (at < 242) { at += 5; at += 10; }", false)]
    [InlineData("byte", "while (at < 252) { if (at < 200) { at += 50; } else { at = 255; } }", false)]
    [InlineData("byte", "while (at < 201) { if (at < 100) { at += 155; } else { at += 55; } }", true)]
    [InlineData("byte", "while (at < 202) { if (at < 101) { at += 155; } else { at += 55; } }", false)]
    [InlineData("byte", "while (at > 54) { if (at > 154) { at -= 155; } else { at -= 55; } }", true)]
    [InlineData("byte", "while (at > 54) { if (at > 153) { at -= 155; } else { at -= 55; } }", false)]
    public void StepsOfOneTurn_AddUp_UnlessAConditionHoldsEachBack(string type, string loop, bool expected) => Assert.Equal(expected, HasBound(type, loop));

    [Theory]
    [InlineData("int", "int i = 1; while (i < 1000000000) { i *= 2; }", true)]
    [InlineData("int", "int i = 1; while (i < 1073741825) { i *= 2; }", false)]
    [InlineData("int", "int i = 0; while (i < 1000) { i *= 2; }", false)]
    [InlineData("int", "int i = 1; while (i < 1000) { i = (i * 3) + 1; }", true)]
    [InlineData("int", "int i = 1; while (i <= 715827882) { i = (i * 3) + 1; }", true)]
    [InlineData("int", "int i = 1; while (i <= 715827883) { i = (i * 3) + 1; }", false)]
    [InlineData("uint", "uint i = 1; while (i <= 2147483647u) { i <<= 1; }", true)]
    [InlineData("uint", "uint i = 1; while (i <= 2147483648u) { i <<= 1; }", false)]
    public void Factor_KeepsItWithinItsType(string type, string loop, bool expected) => Assert.Equal(expected, HasBound(type, loop));

    [Theory]
    [InlineData("int", "while (at > 0) { at >>= 1; }", true)]
    [InlineData("int", "while (at != 0) { at >>= 1; }", false)]
    [InlineData("int", "while (at != 0) { at /= 2; }", true)]
    [InlineData("int", "while (at != 0) { at /= 1; }", false)]
    [InlineData("uint", "while (at != 0) { at >>= 1; }", true)]
    [InlineData("int", "while (at != 0) { at &= at - 1; }", true)]
    [InlineData("int", "while (at >= 0) { at >>= 1; }", false)]
    [InlineData("int", "while (at != 0) { at <<= 1; }", true)]
    [InlineData("int", "while (at != 0) { at <<= 32; }", false)]
    [InlineData("int", "while (at != 0) { at >>>= 0; }", false)]
    [InlineData("sbyte", "while (at != 0) { at >>>= 1; }", false)]
    public void Halving_EndsAtNought(string type, string loop, bool expected) => Assert.Equal(expected, HasBound(type, loop));

    [Theory]
    [InlineData("int", "for (int i = 0; i != 100; i++) { }", true)]
    [InlineData("int", "for (int i = 100; i != 100; i++) { }", true)]
    [InlineData("int", "for (int i = 101; i != 100; i++) { }", false)]
    [InlineData("int", "for (int i = 0; i != 100; i += 2) { }", false)]
    [InlineData("int", "for (int i = 100; i != 0; i--) { }", true)]
    [InlineData("int", "for (int i = 100; i != 7; i--) { }", true)]
    [InlineData("int", "for (int i = 6; i != 7; i--) { }", false)]
    [InlineData("int", "for (int i = -1; i != 0; i--) { }", false)]
    [InlineData("int", "while (at != 0) { at--; }", false)]
    [InlineData("uint", "while (at != 0) { at--; }", true)]
    [InlineData("uint", "while (at != 0) { at -= 2; }", false)]
    public void OneValue_IsMetByStepsOfOne_FromTheRightSide(string type, string loop, bool expected) => Assert.Equal(expected, HasBound(type, loop));

    [Theory]
    [InlineData("int", "while (at < n) { at++; n--; }", true)]
    [InlineData("int", "while (at < n) { n--; }", true)]
    [InlineData("int", "while (at <= n) { n--; }", false)]
    [InlineData("int", "while (at < n) { at++; n++; }", false)]
    [InlineData("int", "while (at > n) { n++; }", true)]
    [InlineData("int", "while (at >= n) { n++; }", false)]
    [InlineData("int", "while (at > n) { at--; n--; }", false)]
    [InlineData("int", "while (at < n) { n -= 2; }", false)]
    public void Limit_MayComeNearer_AsFarAsItsTypeGoes(string type, string loop, bool expected) => Assert.Equal(expected, HasBound(type, loop));

    [Theory]
    [InlineData("int", "while (n - at > 3) { at++; }", true)]
    [InlineData("int", "while (n - at > 3) { at--; }", false)]
    [InlineData("int", "while (n - at > 3) { n--; }", true)]
    [InlineData("uint", "while (n - at > 3) { n--; }", false)]
    public void Difference_ShrinksFromEitherEnd(string type, string loop, bool expected) => Assert.Equal(expected, HasBound(type, loop));

    [Theory]
    [InlineData("int", "while (at + 1 < n) { at++; }", true)]
    [InlineData("int", "while (at + 1 <= n) { at++; }", false)]
    [InlineData("int", "int most = n & 1023; while (at - 1 < most) { at++; }", true)]
    [InlineData("int", "n &= 1023; while (at < n) { at -= -1; }", true)]
    [InlineData("int", "n &= 1023; while (at < n) { at += -1; }", false)]
    [InlineData("int", "while (at > -1) { at += -1; }", true)]
    [InlineData("uint", "while (at - 1 < 10) { at++; }", false)]
    public void ConstantBesideTheCounter_CountsToo(string type, string loop, bool expected) => Assert.Equal(expected, HasBound(type, loop));

    private static bool HasBound(string type, string loop) => !Compiled.Judge(
        "[Event(Level.Dispatch, Install = Authority.Anyone)]\npublic delegate void Numbers(" + type + " at, " + type + " n);\n" +
        "[Spindle]\npublic sealed partial class Sample\n{\n" +
        "    private long _turns;\n\n    [Handles<Numbers>]\n    private void Count(" + type + " at, " + type + " n)\n    {\n        " + loop + "\n        _turns += (long)at + (long)n;\n    }\n}\n",
        OptimizationLevel.Release).Any(static violation => violation.Id == "SPIN2003");
}
