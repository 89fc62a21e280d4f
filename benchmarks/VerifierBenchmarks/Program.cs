using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using AnalyzerBenchmarks;
using Spin;
using Spin.Verifier;

namespace VerifierBenchmarks;

/// <summary>Measures what it takes to verify the assemblies of a thousand spindles, or of as many as are asked for.</summary>
internal static class Program
{
    private const int Spindles = 1000;
    private const int Runs = 3;

    private static void Main(string[] arguments)
    {
        int spindles = arguments.Length > 0 ? int.Parse(arguments[0]) : Spindles;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("spin-verifier-");
        try
        {
            IReadOnlyList<string> files = SpindleAssemblies.Compile(folder.FullName, GeneratedProject.Write(folder.FullName, spindles));
            JudgedAssembly[] judged = [.. files.Select(static file => new JudgedAssembly(file))];
            string[] platform = [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll"), typeof(SpindleAttribute).Assembly.Location];
            Console.WriteLine($"{spindles} assemblies, {Environment.ProcessorCount} processors");
            for (int run = 0; run < Runs; run++)
            {
                TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
                Stopwatch watch = Stopwatch.StartNew();
                int refused = ImageVerifier.Verify(platform, judged).Count(static verdict => verdict.Findings.Count > 0);
                watch.Stop();
                TimeSpan spent = Process.GetCurrentProcess().TotalProcessorTime - before;
                Console.WriteLine($"{(run == 0 ? "first run" : "again    ")}  {watch.Elapsed.TotalSeconds,6:0.00} s, {spent.TotalSeconds,6:0.00} s of a processor, {refused} refused");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
