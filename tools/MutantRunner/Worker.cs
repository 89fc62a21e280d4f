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
/// Runs tests against mutants, one after the other: a line with a mutant's number comes in, a line with its verdict goes out. All that the tests
/// keep is warm after the first pass, so that a mutant costs what its tests compute and nothing else.
/// </summary>
internal sealed class Worker
{
    // Mutants recurse where the code does not; what they need beyond this is an overflow of the stack.
    private const int StackBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan s_quick = TimeSpan.FromSeconds(5);

    private readonly MutantSwitch _switch;
    private readonly Dictionary<int, List<TestCase>> _covering = [];
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
            worker.Judge(int.Parse(line, CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static Assembly Load(RunSettings settings, string name) =>
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(settings.Folder, name + ".dll"));

    // What static state the tests leave is made first, so that no mutant is blamed for it. Which mutants a test meets is noted once: Stryker's class
    // notes slowly, and workers are started often.
    private void Prepare(IReadOnlyList<TestCase> all, string coverage)
    {
        bool[] passes = [.. all.Select(static test => IsQuick(test))];
        if (!File.Exists(coverage))
        {
            File.WriteAllLines(coverage, all.Select((test, index) => passes[index] ? MutantsOf(test) : ""));
        }

        string[] lines = File.ReadAllLines(coverage);
        for (int index = 0; index < all.Count; index++)
        {
            if (passes[index])
            {
                Cover(all[index], lines[index]);
            }
        }

        Answer($"ready {passes.Count(static passed => passed)} of {all.Count} tests, {_covering.Count} mutants met");
    }

    // A test that takes long would be run for nearly every mutant that others have missed.
    private static bool IsQuick(TestCase test)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        return test.Passes() && Environment.CpuUsage.TotalTime - before < s_quick;
    }

    private string MutantsOf(TestCase test)
    {
        _ = _switch.TakeCovered();
        _switch.Capture(true);
        _ = test.Passes();
        _switch.Capture(false);
        return string.Join(' ', _switch.TakeCovered());
    }

    private void Cover(TestCase test, string mutants)
    {
        foreach (string mutant in mutants.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int id = int.Parse(mutant, CultureInfo.InvariantCulture);
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

        _switch.Activate(mutant);
        TestCase? killer = tests.Find(static test => !test.Passes());
        _switch.Activate(MutantSwitch.None);
        if (killer is null)
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

    private void Answer(string line)
    {
        _answers.WriteLine(line);
        _answers.Flush();
    }
}
