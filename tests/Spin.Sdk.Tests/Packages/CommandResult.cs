using System;
using Xunit;

namespace Spin.Sdk.Tests.Packages;

/// <summary>How a command ended.</summary>
/// <param name="Command">The command.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its output and errors.</param>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>Fails the test unless the command succeeded.</summary>
    internal CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>Fails the test unless the command failed with an error code and its remedy.</summary>
    internal void FailedWith(string code, string remedy)
    {
        Assert.True(ExitCode != 0, $"{Command} succeeded:\n{Output}");
        Assert.Contains($"error {code}: ", Output, StringComparison.Ordinal);
        Assert.Contains(remedy, Output, StringComparison.Ordinal);
    }
}
