using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace AnalyzerBenchmarks;

/// <summary>Measures what the rules cost in a project of a thousand spindles, or of as many as are asked for, and prints a table.</summary>
internal static partial class Program
{
    private const int Spindles = 1000;
    private const int Runs = 2;
    private const int Shown = 12;

    private static async Task Main(string[] arguments)
    {
        int spindles = arguments.Length > 0 ? int.Parse(arguments[0]) : Spindles;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("spin-analyzers-");
        try
        {
            IReadOnlyList<string> sources = GeneratedProject.Write(folder.FullName, spindles);
            Console.WriteLine($"{spindles} spindles, {sources.Sum(static path => File.ReadLines(path).Count())} lines, {Environment.ProcessorCount} processors");
            CommandLineCompiler compiler = new(folder.FullName, sources);
            string report = "";
            TimeSpan[] plain = [.. Enumerable.Range(0, Runs).Select(_ => compiler.Run(withRules: false, static _ => { }))];
            TimeSpan[] ruled = [.. Enumerable.Range(0, Runs).Select(_ => compiler.Run(withRules: true, text => report = text))];
            Console.WriteLine($"compiler, generators alone            {plain.Min().TotalSeconds,8:0.0} s");
            Console.WriteLine($"compiler, generators and rules        {ruled.Min().TotalSeconds,8:0.0} s");
            (TimeSpan first, TimeSpan edit) = await EditedHandler.MeasureAsync(sources);
            Console.WriteLine($"first file judged                     {first.TotalSeconds,8:0.00} s");
            Console.WriteLine($"file judged again after an edit       {edit.TotalSeconds,8:0.00} s");
            Console.WriteLine("\nprocessor time of rules, as the compiler reports it:");
            foreach (Match line in ReportLine().Matches(report).OrderByDescending(static line => double.Parse(line.Groups["time"].Value)).Take(Shown))
            {
                Console.WriteLine($"{line.Groups["name"].Value,-60} {line.Groups["time"].Value,8} s {line.Groups["share"].Value,5} %");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"^ +(?<time>[\d.]+) +(?<share>[<\d]+) +(?<name>Spin\.[\w.]+ \([\w, ]+\))", RegexOptions.Multiline)]
    private static partial Regex ReportLine();
}
