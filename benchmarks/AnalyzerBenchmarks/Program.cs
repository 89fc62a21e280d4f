using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace AnalyzerBenchmarks;

/// <summary>Measures what the rules cost in a project of a thousand spindles, or of as many as are asked for, and prints a table.</summary>
internal static class Program
{
    private const int Spindles = 1000;
    private const int Runs = 2;
    private const int Shown = 12;

    private static async Task<int> Main(string[] arguments)
    {
        int spindles = Spindles;
        if (arguments.Length > 1 || arguments is [{ } argument] && !(int.TryParse(argument, CultureInfo.InvariantCulture, out spindles) && spindles > 0))
        {
            await Console.Error.WriteLineAsync("usage: AnalyzerBenchmarks [number of spindles, 1,000 where none is given]");
            return 1;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("spin-analyzers-");
        try
        {
            await MeasureAsync(folder.FullName, spindles);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder, int spindles)
    {
        IReadOnlyList<string> sources = GeneratedProject.Write(folder, spindles);
        Console.WriteLine($"{spindles} spindles, {sources.Sum(static path => File.ReadLines(path).Count())} lines, {Environment.ProcessorCount} processors");
        MeasureCompilations(new GeneratedCompilation(folder, sources));
        (TimeSpan first, IReadOnlyList<(string File, TimeSpan Spent)> edits) = await EditedHandler.MeasureAsync(sources);
        Console.WriteLine($"{"first file judged",-36} {first.TotalMilliseconds,8:0} ms of a processor");
        Console.WriteLine($"{"file judged again after an edit",-36} {edits[edits.Count / 2].Spent.TotalMilliseconds,8:0} ms of a processor, the median of {edits.Count} files; {edits[^1].Spent.TotalMilliseconds:0} ms the worst, {edits[^1].File}");
        (double shared, IReadOnlyList<(string Rule, double Share)> rules) = await RuleShares.MeasureAsync(sources);
        Console.WriteLine($"\n{"of what the rules take, shared by several",-44} {shared:0.0 %}");
        Console.WriteLine("of the rest:");
        foreach ((string rule, double part) in rules.Take(Shown))
        {
            Console.WriteLine($"{rule,-36} {part,8:0.0 %}");
        }
    }

    // All kinds in turn, so that what else the machine does falls on each alike.
    private static void MeasureCompilations(GeneratedCompilation compilation)
    {
        (string What, string Response, List<CompilationCost> Costs)[] kinds =
        [
            ("compiler, generators", compilation.WriteArguments(withSdk: false, withRules: false), []),
            ("compiler, generators, rules", compilation.WriteArguments(withSdk: false, withRules: true), []),
            ("the same as the SDK builds", compilation.WriteArguments(withSdk: true, withRules: false), []),
            ("the same as the SDK builds, rules", compilation.WriteArguments(withSdk: true, withRules: true), []),
        ];
        using (CompilerServer server = new())
        {
            // The first of each loads and translates what the others use.
            for (int run = 0; run <= Runs; run++)
            {
                foreach ((_, string response, List<CompilationCost> costs) in kinds)
                {
                    CompilationCost cost = server.Compile(response);
                    if (run > 0)
                    {
                        costs.Add(cost);
                    }
                }
            }
        }

        for (int kind = 0; kind < kinds.Length; kind++)
        {
            CompilationCost cost = Least(kinds[kind].Costs);
            string added = kind % 2 == 0 ? "" : $", the rules add {(cost.Processor / Least(kinds[kind - 1].Costs).Processor) - 1:0 %} and {Megabytes(cost.Allocated - Least(kinds[kind - 1].Costs).Allocated)}";
            Console.WriteLine($"{kinds[kind].What,-36} {cost.Processor.TotalSeconds,8:0.0} s of a processor, {cost.Elapsed.TotalSeconds:0.0} s by the clock, {Megabytes(cost.Allocated)} allocated{added}");
        }
    }

    private static CompilationCost Least(List<CompilationCost> costs) => costs.MinBy(static cost => cost.Processor);

    private static string Megabytes(long bytes) => $"{bytes / 1e6:0} MB";
}
