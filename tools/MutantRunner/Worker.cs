using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;

namespace Spin.Mutants;

/// <summary>
/// Runs tests against mutants, one after the other: a line with a mutant's number comes in, a line with its verdict goes out. Each test runs
/// once without a mutant before, so that a mutant costs what its tests compute and nothing else.
/// </summary>
internal sealed class Worker
{
    /// <summary>The answer that is none: a test has ended.</summary>
    internal const string Alive = ".";

    // Mutants recurse where the code does not; what they need beyond this is an overflow of the stack.
    private const int StackBytes = 16 * 1024 * 1024;

    private const string Unusable = "-";
    private static readonly TimeSpan s_quick = TimeSpan.FromSeconds(5);

    private readonly MutantSwitch _switch;
    private readonly Dictionary<int, List<TestCase>> _covering = [];
    private readonly HashSet<TestCase> _warm = new(ReferenceEqualityComparer.Instance);
    private readonly TextWriter _answers;

    private Worker(MutantSwitch control, TextWriter answers)
    {
        _switch = control;
        _answers = answers;
    }

    internal static int Run(RunSettings settings)
    {
        TextWriter answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        int result = 1;
        Thread thread = new(() => result = Work(settings, answers), StackBytes);
        thread.Start();
        thread.Join();
        return result;
    }

    private static int Work(RunSettings settings, TextWriter answers)
    {
        Assembly tests = Load(settings, settings.Tests);
        Worker worker = new(new MutantSwitch(Load(settings, settings.Mutated)), answers);
        worker.Prepare([.. TestCatalogue.Of(tests)], Path.Combine(settings.Folder, "covered-mutants.txt"));
        while (Console.In.ReadLine() is { } line)
        {
            worker.Judge(Number(line));
        }

        return 0;
    }

    private static Assembly Load(RunSettings settings, string name) =>
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(settings.Folder, name + ".dll"));

    // Which mutants a test meets, and how long it takes, is found once and kept in a file: Stryker's class notes slowly, and workers are started often.
    private void Prepare(IReadOnlyList<TestCase> all, string coverage)
    {
        if (!File.Exists(coverage))
        {
            File.WriteAllLines(coverage, all.Select(Try));
        }

        List<(TestCase Test, string[] Words)> usable = [.. all.Zip(File.ReadLines(coverage).Select(static line => line.Split(' '))).Where(static pair => pair.Second is not [Unusable])];
        foreach ((TestCase test, string[] words) in usable.OrderBy(static pair => Number(pair.Words[0])))
        {
            Cover(test, words.AsSpan(1));
        }

        Answer($"{usable.Count} of {all.Count} tests are run, {_covering.Count} mutants are met by them");
    }

    // A test that takes long would be run for nearly every mutant that others have missed.
    private string Try(TestCase test)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        bool passes = test.Passes();
        TimeSpan first = Environment.CpuUsage.TotalTime;
        if (!passes || first - before > s_quick)
        {
            return Unusable;
        }

        _ = _switch.TakeCovered();
        _switch.Capture(true);
        _ = test.Passes();
        _switch.Capture(false);
        return string.Join(' ', [(int)(Environment.CpuUsage.TotalTime - first).TotalMilliseconds, .. _switch.TakeCovered()]);
    }

    private void Cover(TestCase test, ReadOnlySpan<string> mutants)
    {
        foreach (string mutant in mutants)
        {
            int id = Number(mutant);
            if (!_covering.TryGetValue(id, out List<TestCase>? tests))
            {
                _covering.Add(id, tests = []);
            }

            tests.Add(test);
        }
    }

    private void Judge(int mutant)
    {
        if (!_covering.TryGetValue(mutant, out List<TestCase>? tests))
        {
            Answer($"{Verdict.NoCoverage}");
            return;
        }

        if (tests.Find(test => Notices(test, mutant)) is not { } killer)
        {
            Answer($"{Verdict.Survived}");
            return;
        }

        // A mutant that has left something behind must not speak for the next ones.
        bool left = !killer.Passes();
        Answer($"{Verdict.Killed} {killer}");
        if (left)
        {
            Environment.Exit(0);
        }
    }

    // What static state a test leaves is made before, so that no mutant is blamed for it.
    private bool Notices(TestCase test, int mutant)
    {
        if (_warm.Add(test))
        {
            _ = test.Passes();
            Answer(Alive);
        }

        _switch.Activate(mutant);
        bool passes = test.Passes();
        _switch.Activate(MutantSwitch.None);
        Answer(Alive);
        return !passes;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private void Answer(string line)
    {
        _answers.WriteLine(line);
        _answers.Flush();
    }
}
