using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests;

/// <summary>One boot of an image whose report holds many results: booted when first asked for, shared by all tests of its class.</summary>
/// <param name="image">The image's project.</param>
/// <param name="variant">What is special about this boot, beside which its log is kept; empty for the usual one.</param>
/// <param name="commandLine">The kernel's command line.</param>
/// <param name="arguments">QEMU's further arguments.</param>
internal sealed class SuiteBoot(string image, string variant = "", string commandLine = "", string[]? arguments = null)
{
    private readonly string _log = LogOf(image, variant);
    private readonly Lazy<Task<KernelOutcome>> _outcome = new(() => BootAsync(image, variant, commandLine, arguments ?? []));

    /// <summary>What came of it.</summary>
    internal Task<KernelOutcome> OutcomeAsync() => _outcome.Value;

    /// <summary>Each result's name, and why it failed or null.</summary>
    internal async Task<IEnumerable<TheoryDataRow<string, string?>>> ResultsAsync()
    {
        KernelOutcome outcome = await _outcome.Value;
        return outcome.Report.Results.Select(static result => new TheoryDataRow<string, string?>(result.Name, result.Failure));
    }

    /// <summary>Requires that all announced results came and passed, and the emulator ended as it should.</summary>
    internal async Task RequireEndAsync()
    {
        KernelOutcome outcome = await _outcome.Value;

        Assert.True(outcome.Passed, $"{outcome.Problem}\nSerial log: {_log}");
        Assert.NotEmpty(outcome.Report.Results);
    }

    private static string LogOf(string image, string variant) => Images.Log(variant.Length == 0 ? image : $"{image} {variant}");

    private static async Task<KernelOutcome> BootAsync(string image, string variant, string commandLine, string[] arguments)
    {
        string log = LogOf(image, variant);
        KernelOutcome outcome = await KernelRun.BootAsync(
            Images.Elf(image),
            new KernelRunOptions
            {
                Arguments = arguments,
                CommandLine = commandLine,
                TimeLimit = TimeSpan.FromMinutes(10),
                SilenceLimit = TimeSpan.FromMinutes(3),
                LogFile = log,
            });
        JUnitFile.Write(Path.ChangeExtension(log, ".xml"), image, outcome.Report);
        return outcome;
    }
}
