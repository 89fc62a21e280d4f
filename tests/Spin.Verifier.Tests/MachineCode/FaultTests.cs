namespace Spin.Verifier.Tests.MachineCode;

/// <summary>Which dereferences may meet null.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("an argument", "mov eax, [rdi + 8]\n ret")]
    [InlineData("a test of another register", "test rsi, rsi\n je 1f\n mov eax, [rdi]\n1: ret")]
    [InlineData("the way on which it is null", "test rdi, rdi\n jne 1f\n mov eax, [rdi]\n1: ret")]
    [InlineData("a register that was loaded again", "test rdi, rdi\n je 1f\n mov rdi, [rdi + 8]\n mov eax, [rdi]\n1: ret")]
    [InlineData("half of a register that was tested", "test edi, edi\n je 1f\n mov eax, [rdi]\n1: ret")]
    [InlineData("a place where two ways meet", "test rdi, rdi\n je 1f\n nop\n1: mov eax, [rdi]\n ret")]
    [InlineData("a register that a call may change", "test rdi, rdi\n je 1f\n call other\n mov eax, [rdi]\n1: ret")]
    [InlineData("a field of what may be null", "lea rax, [rdi + 16]\n mov eax, [rax]\n ret")]
    [InlineData("a value chosen from two", "test rdi, rdi\n je 1f\n cmove rdi, rsi\n mov eax, [rdi]\n1: ret")]
    [InlineData("a test that was overwritten before the jump", "test rdi, rdi\n mov rdi, rsi\n je 1f\n mov eax, [rdi]\n1: ret")]
    [InlineData("a place too far from what was touched", "mov eax, [rdi + 4096]\n mov eax, [rdi]\n ret")]
    [InlineData("a division", "mov eax, esi\n cdq\n idiv esi\n ret")]
    [InlineData("a string instruction", "movsq\n ret")]
    [InlineData("a word of the frame that nothing known was put into", "push rbp\n push rbx\n sub rsp, 24\n lea rbp, [rsp + 32]\n mov [rbp - 16], rdi\n mov rax, [rbp - 16]\n mov eax, [rax]\n1: add rsp, 24\n pop rbx\n pop rbp\n ret")]
    [InlineData("a word of the frame that was written again", "push rbp\n push rbx\n sub rsp, 24\n lea rbp, [rsp + 32]\n test rdi, rdi\n je 1f\n mov [rbp - 16], rdi\n mov [rbp - 16], rsi\n mov rax, [rbp - 16]\n mov eax, [rax]\n1: add rsp, 24\n pop rbx\n pop rbp\n ret")]
    [InlineData("a word of the frame of which half was written again", "push rbp\n push rbx\n sub rsp, 24\n lea rbp, [rsp + 32]\n test rdi, rdi\n je 1f\n mov [rbp - 16], rdi\n mov dword ptr [rbp - 12], 0\n mov rax, [rbp - 16]\n mov eax, [rax]\n1: add rsp, 24\n pop rbx\n pop rbp\n ret")]
    [InlineData("a word of a frame whose address is known elsewhere", "push rbp\n push rbx\n sub rsp, 24\n lea rbp, [rsp + 32]\n test rdi, rdi\n je 1f\n mov [rbp - 16], rdi\n lea rdi, [rbp - 16]\n call other\n mov rax, [rbp - 16]\n mov eax, [rax]\n1: add rsp, 24\n pop rbx\n pop rbp\n ret")]
    [InlineData("a word of a frame that is written by the stack pointer too", "push rbp\n push rbx\n sub rsp, 24\n lea rbp, [rsp + 32]\n test rdi, rdi\n je 1f\n mov [rbp - 16], rdi\n mov [rsp + 16], rsi\n mov rax, [rbp - 16]\n mov eax, [rax]\n1: add rsp, 24\n pop rbx\n pop rbp\n ret")]
    [InlineData("a copy of a register that was loaded again before its test", "push rbp\n push rbx\n sub rsp, 24\n lea rbp, [rsp + 32]\n mov [rbp - 16], rdi\n mov rdi, rsi\n test rdi, rdi\n je 1f\n mov rax, [rbp - 16]\n mov eax, [rax]\n1: add rsp, 24\n pop rbx\n pop rbp\n ret")]
    [InlineData("a word below the frame", "push rbp\n push rbx\n sub rsp, 24\n lea rbp, [rsp + 32]\n test rdi, rdi\n je 1f\n mov [rbp - 48], rdi\n call other\n mov rax, [rbp - 48]\n mov eax, [rax]\n1: add rsp, 24\n pop rbx\n pop rbp\n ret")]
    [InlineData("a callee's argument", "call load\n ret")]
    public void ADereference_ThatMayMeetNull_IsFound(string why, string body) =>
        Assert.True(Assembled.Of($"entry:\n {body}\nother:\n ret\nload:\n mov eax, [rdi]\n ret\n").Fault() is not null, why);

    [Theory]
    [InlineData("test rdi, rdi\n je 1f\n mov eax, [rdi]\n1: ret")]
    [InlineData("cmp rdi, 0\n jne 1f\n ret\n1: mov eax, [rdi + 24]\n ret")]
    [InlineData("test rdi, rdi\n je 1f\n lea rax, [rdi + 16]\n mov rcx, rax\n add rcx, 8\n mov eax, [rcx]\n1: ret")]
    [InlineData("test rdi, rdi\n je 1f\n push rbx\n mov rbx, rdi\n call other\n mov eax, [rbx]\n pop rbx\n1: ret")]
    [InlineData("test rdi, rdi\n je 1f\n call load\n1: ret")]
    [InlineData("push rbp\n mov rbp, rsp\n mov eax, [rbp + 16]\n mov ecx, [rsp]\n pop rbp\n ret")]
    [InlineData("push rbp\n push rbx\n sub rsp, 24\n lea rbp, [rsp + 32]\n test rdi, rdi\n je 1f\n mov [rbp - 16], rdi\n call other\n mov rax, [rbp - 16]\n mov eax, [rax]\n1: add rsp, 24\n pop rbx\n pop rbp\n ret")]
    [InlineData("push rbp\n push rbx\n sub rsp, 24\n lea rbp, [rsp + 32]\n mov [rbp - 16], rdi\n test rdi, rdi\n je 1f\n call other\n mov rax, [rbp - 16]\n mov eax, [rax]\n1: add rsp, 24\n pop rbx\n pop rbp\n ret")]
    [InlineData("lea rax, [rip + other]\n mov eax, [rax]\n ret")]
    [InlineData("mov eax, [rdi + rsi * 4 + 16]\n ret")]
    public void ADereference_ThatCannotMeetNull_IsNotOne(string body) =>
        Assert.Null(Assembled.Of($"entry:\n {body}\nother:\n ret\nload:\n mov eax, [rdi]\n ret\n").Fault());

    [Fact]
    public void AnArgument_IsKnownByItsCaller()
    {
        Assembled code = Assembled.Of("entry:\n mov eax, [rdi]\n jmp load\nload:\n mov ecx, [rdi + 8]\n ret\n");
        Assert.NotNull(code.Fault(false));
        Assert.Null(code.Fault(true));
    }
}
