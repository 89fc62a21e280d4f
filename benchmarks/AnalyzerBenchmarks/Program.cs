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
        GeneratedCompilation compilation = new(folder, sources);
        string plain = compilation.WriteArguments(withRules: false);
        string ruled = compilation.WriteArguments(withRules: true);
        List<(TimeSpan Elapsed, TimeSpan Processor)> without = [];
        List<(TimeSpan Elapsed, TimeSpan Processor)> with = [];
        using (CompilerServer server = new())
        {
            // The first of each loads and translates what the others use.
            for (int run = 0; run <= Runs; run++)
            {
                (TimeSpan elapsed, TimeSpan processor) = server.Compile(plain);
                without.Add((elapsed, processor));
                (elapsed, processor) = server.Compile(ruled);
                with.Add((elapsed, processor));
            }
        }

        Print("compiler, generators alone", without);
        Print("compiler, generators and rules", with);
        double share = Warm(with).Processor / Warm(without).Processor - 1;
        Console.WriteLine($"{"what the rules add",-36} {share,8:0 %}");
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

    private static void Print(string what, List<(TimeSpan Elapsed, TimeSpan Processor)> runs) =>
        Console.WriteLine($"{what,-36} {Warm(runs).Processor.TotalSeconds,8:0.0} s of a processor, {Warm(runs).Elapsed.TotalSeconds:0.0} s by the clock; {runs[0].Processor.TotalSeconds:0.0} s the first time");

    private static (TimeSpan Elapsed, TimeSpan Processor) Warm(List<(TimeSpan Elapsed, TimeSpan Processor)> runs) => runs.Skip(1).MinBy(static run => run.Processor);
}
