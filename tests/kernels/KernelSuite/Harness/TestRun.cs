using System;
using System.Collections.Generic;
using Spin.Kernel.Runtime;

namespace KernelSuite;

/// <summary>Collects tests, then runs them all and reports each: the number to expect is said before the first runs.</summary>
internal sealed class TestRun
{
    private readonly List<(string Name, Action Body)> _tests = [];

    private readonly TestRun? _whole;

    /// <summary>A run of its own.</summary>
    internal TestRun()
    {
    }

    private TestRun(TestRun whole) => _whole = whole;

    /// <summary>
    /// The same run for tests of the machine itself: while one of them runs the timer is silent and interrupts are off, as if there
    /// were no scheduler.
    /// </summary>
    internal TestRun OnBareMachine() => new(this);

    /// <summary>What was added, in its order.</summary>
    internal IReadOnlyList<(string Name, Action Body)> Tests => _tests;

    /// <summary>Adds a test.</summary>
    /// <param name="name">Its area and what it shows.</param>
    /// <param name="body">What it does; an exception fails it.</param>
    internal void Test(string name, Action body)
    {
        if (_whole is null)
        {
            _tests.Add((name, body));
        }
        else
        {
            _whole.Test(name, () => BareMachine.Run(body));
        }
    }

    /// <summary>Runs a test.</summary>
    /// <returns>Why it failed; null where it passed.</returns>
    internal static string? FailureOf(Action body)
    {
        try
        {
            body();
            return null;
        }
        catch (Exception exception)
        {
            return $"{ExceptionName.Of(exception)}: {exception.Message}";
        }
    }

    /// <summary>Runs all tests whose name contains a text, in the order in which they were added.</summary>
    internal void RunAll(Report report, string filter)
    {
        List<(string Name, Action Body)> chosen = [];
        foreach ((string Name, Action Body) test in _tests)
        {
            if (test.Name.Contains(filter, StringComparison.Ordinal))
            {
                chosen.Add(test);
            }
        }

        report.Begin(chosen.Count);
        foreach ((string name, Action body) in chosen)
        {
            if (FailureOf(body) is { } failure)
            {
                report.Fail(name, failure);
            }
            else
            {
                report.Pass(name);
            }
        }

        report.End();
    }
}
