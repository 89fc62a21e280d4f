using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Spin.Testing.Protocol;
using Spin.Testing.Tests;
using Xunit;

namespace Spin.Sdk.Tests.Run;

/// <summary>The program behind <c>dotnet run</c>, with kernels of a few instructions.</summary>
public sealed class EmulatorTests
{
    private const string Skip = "needs QEMU and GNU binutils: sudo apt-get install qemu-system-x86 binutils";
    private const int ExitBySigterm = 143;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public static bool CanRun => TinyKernel.CanBuild;

    [Theory(SkipUnless = nameof(CanRun), Skip = Skip)]
    [InlineData(0)]
    [InlineData(7)]
    public async Task Exit_code_of_the_kernel_is_that_of_the_command(int code)
    {
        using Process run = Start(await TinyKernel.BuildAsync("hello from the kernel\n", TinyKernel.Exit(EmulatorExit.FirstValue + code)));

        string output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(code, run.ExitCode);
        Assert.Contains("hello from the kernel", output, StringComparison.Ordinal);
    }

    [Fact(SkipUnless = nameof(CanRun), Skip = Skip)]
    public async Task Terminating_the_command_ends_the_machine()
    {
        string image = await TinyKernel.BuildAsync("hello\n", TinyKernel.Hang);
        using Process run = Start(image);
        Assert.Equal("hello", await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.True(IsEmulated(image));

        using Process kill = Process.Start("kill", ["-TERM", run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(s_patience, TestContext.Current.CancellationToken);

        Assert.Equal(ExitBySigterm, run.ExitCode);
        Assert.False(IsEmulated(image));
    }

    private static Process Start(string image)
    {
        string program = typeof(RunArgumentsTests).Assembly.Location.Replace("Spin.Sdk.Tests.dll", "Spin.Sdk.dll", StringComparison.Ordinal);
        ProcessStartInfo start = new("dotnet", ["exec", program, "run", "--kernel", image])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Whether some QEMU has the image on its command line.</summary>
    private static bool IsEmulated(string image) => Directory.EnumerateDirectories("/proc")
        .Select(static folder => Path.Combine(folder, "cmdline"))
        .Any(file => File.Exists(file) && Read(file) is var line && line.StartsWith("qemu-system", StringComparison.Ordinal) && line.Contains(image, StringComparison.Ordinal));

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            // The process has ended meanwhile.
            return "";
        }
    }
}
