using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>Which loops are counted, and which only look as if they could be.</summary>
public sealed class LoopTests
{
    [Theory]
    [InlineData("xor ecx, ecx", "inc ecx\n cmp ecx, 10\n jl 1b", 10)]
    [InlineData("mov ecx, 10", "dec ecx\n jne 1b", 10)]
    [InlineData("xor ecx, ecx", "add ecx, 3\n cmp ecx, 10\n jb 1b", 4)]
    [InlineData("mov ecx, 7", "sub ecx, 1\n test ecx, ecx\n jg 1b", 7)]
    [InlineData("mov rcx, -4", "inc rcx\n cmp rcx, 0\n jne 1b", 4)]
    public void ACountedLoop_HasItsRounds(string start, string end, int rounds)
    {
        Assembled code = Assembled.Of($"entry:\n {start}\n1: add eax, 5\n {end}\n ret\n");
        Cost cost = code.Facts.CostOf(code.Entry);
        int body = end.Split('\n').Length + 1;
        Assert.True(cost.IsKnown);
        Assert.Equal(1 + (rounds * body) + 1, cost.Instructions);
    }

    [Theory]
    [InlineData("a limit that is stepped over", "xor ecx, ecx\n1: add ecx, 2\n cmp ecx, 5\n jne 1b\n ret")]
    [InlineData("a limit that only the running code knows", "xor ecx, ecx\n1: inc ecx\n cmp ecx, edi\n jl 1b\n ret")]
    [InlineData("a start that only the running code knows", "mov ecx, edi\n1: inc ecx\n cmp ecx, 10\n jne 1b\n ret")]
    [InlineData("a step that some rounds leave out", "xor ecx, ecx\n1: test edi, edi\n je 2f\n inc ecx\n2: cmp ecx, 10\n jl 1b\n ret")]
    [InlineData("a counter that is set back", "xor ecx, ecx\n1: inc ecx\n test edi, edi\n je 2f\n xor ecx, ecx\n2: cmp ecx, 10\n jl 1b\n ret")]
    [InlineData("a counter that a call may change", "xor ecx, ecx\n1: call other\n inc ecx\n cmp ecx, 10\n jl 1b\n ret")]
    [InlineData("half of a counter that is changed", "xor ecx, ecx\n1: mov cl, 0\n inc ecx\n cmp ecx, 10\n jl 1b\n ret")]
    [InlineData("two ways in with different starts", "test edi, edi\n je 2f\n mov ecx, 3\n jmp 1f\n2: mov ecx, 20\n1: inc ecx\n cmp ecx, 10\n jne 1b\n ret")]
    [InlineData("no way out", "1: jmp 1b")]
    [InlineData("two ways in", "test edi, edi\n je 2f\n1: inc eax\n2: dec eax\n test eax, eax\n jne 1b\n ret")]
    [InlineData("a repeated instruction", "rep movsb\n ret")]
    public void ALoopThatOnlyLooksCounted_IsNotBounded(string why, string body)
    {
        Assembled code = Assembled.Of($"entry:\n {body}\nother:\n ret\n");
        Assert.True(!code.Facts.CostOf(code.Entry).IsKnown || body == "1: jmp 1b", why);
        Assert.Contains(Effect.Unbounded, code.Effects);
    }

    [Fact]
    public void ACounterInASavedRegister_SurvivesCalls()
    {
        Assembled code = Assembled.Of("entry:\n push rbx\n xor ebx, ebx\n1: call other\n inc ebx\n cmp ebx, 10\n jl 1b\n pop rbx\n ret\nother:\n ret\n");
        Assert.DoesNotContain(Effect.Unbounded, code.Effects);
        Assert.Equal(2 + (10 * (4 + 1)) + 2, code.Facts.CostOf(code.Entry).Instructions);
    }

    [Fact]
    public void FunctionsThatCallEachOther_AreNotBounded()
    {
        Assembled code = Assembled.Of("entry:\n call other\n ret\nother:\n test edi, edi\n je 1f\n dec edi\n call entry\n1: ret\n");
        Assert.Contains(Effect.Unbounded, code.Effects);
        Assert.NotNull(code.Facts.StackOf(code.Entry).Unknown);
    }
}
