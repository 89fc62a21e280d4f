using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Spin.Mutants;

/// <summary>Hands mutants to a worker, and starts another where one dies or does not end.</summary>
internal static class Supervisor
{
    // A test that computes for so long is in a loop, one that says nothing for so long waits.
    private static readonly TimeSpan s_longestWork = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_tell = TimeSpan.FromSeconds(30);

    internal static int Run(RunSettings settings)
    {
        MutantReport report = new(settings.Report, settings.Every);
        ConcurrentQueue<MutantReport.Mutant> open = new(report.Mutants);
        Stopwatch watch = Stopwatch.StartNew();

        // The first worker finds which tests meet which mutants, for all.
        using (WorkerProcess first = WorkerProcess.Start(settings))
        {
            Console.Error.WriteLine(first.Ready);
        }

        Thread[] threads = [.. Enumerable.Range(0, settings.Jobs).Select(_ => new Thread(() => Judge(open, settings)))];
        Array.ForEach(threads, static thread => thread.Start());
        while (!Array.TrueForAll(threads, static thread => thread.Join(s_tell)))
        {
            Console.Error.WriteLine($"{report.Mutants.Count - open.Count} of {report.Mutants.Count} mutants, {watch.Elapsed:h\\:mm\\:ss}");
        }

        report.Save();
        Tell(report);
        return 0;
    }

    private static void Judge(ConcurrentQueue<MutantReport.Mutant> open, RunSettings settings)
    {
        WorkerProcess? worker = null;
        while (open.TryDequeue(out MutantReport.Mutant? mutant))
        {
            worker ??= WorkerProcess.Start(settings);
            (Verdict verdict, string reason) = worker.Judge(mutant.Id);
            mutant.Judge(verdict, reason);
            if (verdict is Verdict.Timeout or Verdict.RuntimeError || worker.HasExited)
            {
                worker.Dispose();
                worker = null;
            }
        }

        worker?.Dispose();
    }

    private static void Tell(MutantReport report)
    {
        foreach (MutantReport.Mutant mutant in report.Mutants.Where(static mutant => mutant.Verdict is Verdict.Survived or Verdict.NoCoverage))
        {
            Console.WriteLine($"{mutant.Verdict,-10} {mutant}");
        }

        foreach (IGrouping<string, MutantReport.Mutant> folder in report.Mutants.GroupBy(static mutant => mutant.Folder).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{folder.Key,-40} {Score([.. folder])}");
        }

        Console.WriteLine($"{"all",-40} {Score(report.Mutants)}");
    }

    private static string Score(IReadOnlyCollection<MutantReport.Mutant> mutants)
    {
        int dead = mutants.Count(static mutant => mutant.Verdict is Verdict.Killed or Verdict.Timeout or Verdict.RuntimeError);
        int survived = mutants.Count(static mutant => mutant.Verdict == Verdict.Survived);
        return $"{dead} of {mutants.Count} noticed ({100.0 * dead / mutants.Count:F0} %), {survived} survived, {mutants.Count - dead - survived} are run by no test";
    }

    private sealed class WorkerProcess : IDisposable
    {
        private readonly Process _process;

        private WorkerProcess(Process process)
        {
            _process = process;
            Ready = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the tests cannot be run: " + process.StandardError.ReadToEnd());
        }

        /// <summary>What it says of itself.</summary>
        internal string Ready { get; }

        internal bool HasExited => _process.WaitForExit(0);

        internal static WorkerProcess Start(RunSettings settings)
        {
            string runner = Path.Combine(settings.Folder, "mutant-runner.dll");
            string tests = Path.Combine(settings.Folder, settings.Tests);
            return new WorkerProcess(Process.Start(new ProcessStartInfo("dotnet",
                ["exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json", runner, "work", settings.Folder, settings.Tests, settings.Mutated])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!);
        }

        internal (Verdict Verdict, string Reason) Judge(int mutant)
        {
            _process.StandardInput.WriteLine(mutant);
            _process.StandardInput.Flush();
            while (true)
            {
                if (!TryRead(out string? line))
                {
                    return (Verdict.Timeout, "a test does not end");
                }

                if (line is null)
                {
                    return (Verdict.RuntimeError, "the process died");
                }

                if (line != Worker.Alive)
                {
                    string[] words = line.Split(' ', 2);
                    return (Enum.Parse<Verdict>(words[0]), words[^1]);
                }
            }
        }

        // The processor's time tells a test in a loop from one that others keep waiting.
        private bool TryRead(out string? line)
        {
            TimeSpan before = _process.TotalProcessorTime;
            Stopwatch watch = Stopwatch.StartNew();
            Task<string?> answer = _process.StandardOutput.ReadLineAsync();
            while (!answer.Wait(s_look))
            {
                if (watch.Elapsed > s_longestWait || !HasExited && _process.TotalProcessorTime - before > s_longestWork)
                {
                    line = null;
                    return false;
                }
            }

            line = answer.Result;
            return true;
        }

        public void Dispose()
        {
            if (!HasExited)
            {
                _process.Kill();
            }

            _process.Dispose();
        }
    }
}
