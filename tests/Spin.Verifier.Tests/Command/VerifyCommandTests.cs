using System;
using System.IO;
using Spectre.Console;
using Spin.Verifier.Tests.Infrastructure;
using Spin.Verify;
using Xunit;

namespace Spin.Verifier.Tests.Command;

public sealed class VerifyCommandTests
{
    private static readonly string s_library = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    [Fact]
    public void Accepted_spindle_ends_with_0()
    {
        using Compiled compiled = Compiled.Create("Fine", ["public static class Fine { public static int M(int[] all) => all[0]; }"]);
        (int code, string output) = Run(compiled.Path, "--platform", s_library, Platform.Contract);
        Assert.True(code == 0, output);
        Assert.Contains("accepted", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_spindle_ends_with_1_and_says_where()
    {
        using Compiled compiled = Compiled.Create("Attack", ["public static class Attack\n{\n    public static void M() => System.Console.Beep();\n}"]);
        (int code, string output) = Run(compiled.Path, "--platform", s_library, Platform.Contract);
        Assert.Equal(1, code);
        Assert.Contains("/src/Attack/0.cs(3,", output, StringComparison.Ordinal);
        Assert.Contains("SPIN4007", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_command_line_ends_with_2_and_says_why()
    {
        Assert.Equal(2, Run("--platform", s_library, Platform.Contract).Code);
        Assert.Equal(2, Run("x.dll").Code);
        (int code, string output) = Run("/nowhere/x.dll", "--platform", s_library, Platform.Contract);
        Assert.Equal(2, code);
        Assert.Contains("/nowhere/x.dll is not there", output, StringComparison.Ordinal);
        Assert.Contains("Spin.dll is not among", Run(Platform.Contract, "--platform", s_library).Output, StringComparison.Ordinal);
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        const int Wide = 1000;
        using StringWriter output = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Wide;
        return (VerifyCommand.Run(arguments, console), output.ToString());
    }
}
