using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>
/// Handlers over their limit are found by the tick at each of their instructions and ended from there: the kernel is as it should be each time
/// (the suite in the kernel says so), and it was each instruction (the emulator's log of interrupts says so).
/// </summary>
public sealed partial class StepTests
{
    private const string Spindle = "FaultKernel_FaultKernel_Stepping__";
    private const string BetweenRuns = "FaultKernel_FaultKernel_StepTests__AwaitTick";
    private const string TimerVector = "f0";

    // The handler's limit is two ticks: the first finds it, the third finds that its time is over.
    private const int OverLimit = 3;

    // Which instructions a boot's ticks come to depends on every instruction of the kernel; other delays come to others.
    private const int MostBoots = 6;

    [Fact]
    public async Task Handlers_are_ended_from_every_instruction()
    {
        HashSet<ulong> missing = [.. await InstructionsAsync()];
        HashSet<ulong> between = [.. (await DisassembleAsync(BetweenRuns)).All];
        Assert.True(missing.Count >= 50, $"{missing.Count} instructions are few");
        for (int boot = 0; boot < MostBoots && missing.Count > 0; boot++)
        {
            missing.ExceptWith(await BootAsync(boot, between));
        }

        Assert.True(missing.Count == 0, $"no tick came to {string.Join(", ", missing.Select(static place => $"{place:x}"))}");
    }

    /// <summary>The instructions of the handlers' loops, and of what these call.</summary>
    private static async Task<List<ulong>> InstructionsAsync()
    {
        List<ulong> places = [];
        foreach (string method in (string[])["Hold", "Call", "Compute", "Add", "Descend"])
        {
            CodeListing listing = await DisassembleAsync(Spindle + method);
            places.AddRange(method is "Add" or "Descend" ? listing.Reachable : listing.InLoops);
        }

        return places;
    }

    private static async Task<CodeListing> DisassembleAsync(string function) =>
        CodeListing.Of(await RunAsync("objdump", "-d", "-M", "intel", $"--disassemble={function}", FullImage()));

    private static async Task<HashSet<ulong>> BootAsync(int boot, HashSet<ulong> between)
    {
        string pipe = Images.Log("FaultKernel steps") + ".interrupts";
        Directory.CreateDirectory(Path.GetDirectoryName(pipe)!);
        File.Delete(pipe);
        await RunAsync("mkfifo", pipe);
        Task<HashSet<ulong>> found = Task.Run(() => ReadPlaces(pipe, between));
        KernelOutcome outcome = await KernelRun.BootAsync(
            Images.Elf("FaultKernel"),
            new KernelRunOptions
            {
                Arguments = ["-icount", "shift=4,sleep=off", "-d", "int", "-D", pipe],
                CommandLine = $"everywhere={boot} ticks=10000",
                TimeLimit = TimeSpan.FromMinutes(10),
                SilenceLimit = TimeSpan.FromMinutes(5),
                LogFile = Images.Log("FaultKernel steps"),
            });
        Assert.True(outcome.Passed, outcome.Problem);
        Assert.Equal(3, outcome.Report.Results.Count);
        HashSet<ulong> places = await found;
        File.Delete(pipe);
        return places;
    }

    /// <summary>The instructions at which a tick found a handler whose time was over.</summary>
    /// <param name="pipe">Where the emulator's log of interrupts is read from.</param>
    /// <param name="between">Where the test is when it waits for a tick before the next run.</param>
    private static HashSet<ulong> ReadPlaces(string pipe, HashSet<ulong> between)
    {
        HashSet<ulong> places = [];
        using StreamReader log = new(pipe);
        int ticks = 0;
        while (log.ReadLine() is { } line)
        {
            if (Interrupt().Match(line) is not { Success: true } interrupt || !interrupt.Groups["vector"].ValueSpan.SequenceEqual(TimerVector))
            {
                continue;
            }

            ulong place = ulong.Parse(interrupt.Groups["place"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            ticks = between.Contains(place) ? 0 : ticks + 1;
            if (ticks >= OverLimit)
            {
                places.Add(place);
            }
        }

        return places;
    }

    // bin/<configuration>/<framework>/FaultKernel.elf has no symbols.
    private static string FullImage() => Path.Combine(
        new DirectoryInfo(Path.GetDirectoryName(Images.Elf("FaultKernel"))!).Parent!.Parent!.Parent!.FullName, "obj", "spin", "4-kernel", "kernel.full.elf");

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    [GeneratedRegex(@"^ *\d+: v=(?<vector>\w\w) .* pc=(?<place>\w+)")]
    private static partial Regex Interrupt();
}
