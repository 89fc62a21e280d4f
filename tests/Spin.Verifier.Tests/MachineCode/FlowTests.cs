using System.Linq;
using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>How code is followed where it is not straight.</summary>
public sealed class FlowTests
{
    private const string Table = "\n.section .rodata\ntable: .long one - base, two - base\n.text\n";

    [Fact]
    public void ASwitch_IsFollowedThroughItsTable()
    {
        Assembled code = Assembled.Of(
            "entry:\n cmp edi, 1\n ja 9f\n mov eax, edi\n lea rcx, [rip + table]\n mov ecx, [rcx + rax * 4]\n lea rdx, [rip + base]\n add rcx, rdx\n jmp rcx\n" +
            ".Lnone: nop\n.set base, .Lnone\n.set one, .Lone\n.set two, .Ltwo\n.Lone: mov eax, 1\n ret\n.Ltwo: call other\n9: ret\nother:\n ret\n" + Table);
        Assert.DoesNotContain(Effect.CallsUnknown, code.Effects);
        Assert.Contains(code.Facts.Callees(code.Entry), static callee => callee.Name == "other");
    }

    [Fact]
    public void ASwitchThatIsReachedPastItsComparison_IsNot()
    {
        Assembled code = Assembled.Of(
            "entry:\n test esi, esi\n jne 5f\n cmp edi, 1\n ja 9f\n5: mov eax, edi\n lea rcx, [rip + table]\n mov ecx, [rcx + rax * 4]\n lea rdx, [rip + base]\n add rcx, rdx\n jmp rcx\n" +
            ".Lnone: nop\n.set base, .Lnone\n.set one, .Lone\n.set two, .Ltwo\n.Lone: mov eax, 1\n ret\n.Ltwo: call other\n9: ret\nother:\n ret\n" + Table);
        Assert.Contains(Effect.CallsUnknown, code.Effects);
    }

    [Theory]
    [InlineData("call rax")]
    [InlineData("jmp rax")]
    [InlineData("call [rax + 48]")]
    [InlineData("call middle + 1")]
    public void WhatCannotBeFollowed_IsSaid(string leave)
    {
        Assembled code = Assembled.Of($"entry:\n {leave}\n ret\nmiddle:\n nop\n nop\n ret\n");
        Assert.Contains(Effect.CallsUnknown, code.Effects);
        Assert.NotNull(code.Facts.StackOf(code.Entry).Unknown);
        Assert.False(code.Facts.CostOf(code.Entry).IsKnown);
    }

    [Fact]
    public void AnAddressThatIsCalledAtOnce_IsFollowed() =>
        Assert.Empty(Assembled.Of("entry:\n lea rax, [rip + other]\n call rax\n ret\nother:\n ret\n").Effects);

    [Fact]
    public void CodeBehindACallThatDoesNotReturn_IsNotRun()
    {
        Assembled code = Assembled.Of("entry:\n test edi, edi\n je 1f\n ret\n1: call fail\n call RhpNewFast\nfail:\n call RhpNewFast\n call RhpThrowEx\n int3\nRhpNewFast:\n ret\nRhpThrowEx:\n ret\n");
        Assert.Equal([Effect.Throws], code.Effects);
    }

    [Fact]
    public void AFunctionThatNeverEnds_IsNotTakenForOneThatThrows()
    {
        Assembled code = Assembled.Of("entry:\n test edi, edi\n je 1f\n ret\n1: call spin\n int3\nspin:\n inc eax\n jmp spin\n");
        Assert.Equal([Effect.Unbounded], code.Effects);
    }

    [Theory]
    [InlineData("sub rsp, 40\n add rsp, 40\n ret", 40)]
    [InlineData("push rbx\n push rbp\n lea rbp, [rsp + 8]\n sub rsp, 32\n lea rsp, [rbp - 8]\n pop rbp\n pop rbx\n ret", 48)]
    [InlineData("push rbp\n mov rbp, rsp\n sub rsp, 16\n leave\n ret", 24)]
    [InlineData("sub rsp, 8\n call other\n add rsp, 8\n ret", 8 + 8 + 16)]
    [InlineData("jmp other", 16)]
    public void TheStack_IsFollowed(string body, int bytes)
    {
        Assembled code = Assembled.Of($"entry:\n {body}\nother:\n push rax\n push rcx\n pop rcx\n pop rax\n ret\n");
        Assert.Equal(bytes, code.Facts.StackOf(code.Entry).Bytes);
        Assert.Null(code.Facts.StackOf(code.Entry).Unknown);
    }

    [Theory]
    [InlineData("sub rsp, rdi\n lea rsp, [rbp]\n ret")]
    [InlineData("1: push rax\n dec edi\n jne 1b\n ret")]
    public void AStackThatGrowsByWhatIsNotKnown_IsSaid(string body) =>
        Assert.Contains(Effect.GrowsStack, Assembled.Of($"entry:\n {body}\n").Effects.ToArray());
}
