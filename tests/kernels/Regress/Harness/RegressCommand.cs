using System;
using System.Collections.Generic;
using KernelSuite;
using Spin.Kernel.Console;

namespace Regress;

/// <summary>The shell's command that runs the tests.</summary>
/// <param name="tests">The tests, by full name.</param>
internal sealed class RegressCommand(IReadOnlyList<(string Name, Action Body)> tests) : ShellCommand
{
    private const string All = "all";

    /// <inheritdoc/>
    internal override string Name => "regress";

    /// <inheritdoc/>
    internal override string Usage => "all | NAME";

    /// <inheritdoc/>
    internal override string Summary => "runs SPIN's regression tests, or those whose name begins so";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (arguments.Length != 1)
        {
            return false;
        }

        int passed = 0;
        int failed = 0;
        foreach ((string name, Action body) in tests)
        {
            if (arguments[0] != All && !name.StartsWith(arguments[0], StringComparison.Ordinal))
            {
                continue;
            }

            if (TestRun.FailureOf(body) is { } failure)
            {
                failed++;
                output.WriteLine($"FAIL  {name}: {failure}");
            }
            else
            {
                passed++;
                output.WriteLine($"pass  {name}");
            }
        }

        output.WriteLine(passed + failed == 0 ? $"no test is called {arguments[0]}" : $"regress: {passed} passed, {failed} failed");
        return true;
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        if (!before.IsEmpty)
        {
            return;
        }

        candidates.Add(All);
        string last = "";
        foreach ((string name, _) in tests)
        {
            string area = name[..name.IndexOf(':', StringComparison.Ordinal)];
            if (area != last)
            {
                candidates.Add(area);
                last = area;
            }
        }
    }
}
