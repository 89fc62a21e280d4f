using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Spin.Analyzers;
using Spin.Generators.Analysis;

namespace AnalyzerBenchmarks;

/// <summary>Runs the SDK's compiler on a project, as a build does.</summary>
/// <param name="folder">Where it writes.</param>
/// <param name="sources">The project's files.</param>
internal sealed class CommandLineCompiler(string folder, IReadOnlyList<string> sources)
{
    private static readonly string s_generators = typeof(EventShapeAnalyzer).Assembly.Location;

    /// <summary>Compiles.</summary>
    /// <param name="withRules">Whether the rules run; the generators always do.</param>
    /// <param name="report">Receives what the compiler says.</param>
    /// <returns>How long it took.</returns>
    internal TimeSpan Run(bool withRules, Action<string> report)
    {
        string response = Path.Combine(folder, withRules ? "rules.rsp" : "plain.rsp");
        File.WriteAllLines(response,
        [
            "/nologo", "/target:library", "/optimize+", "/deterministic+", "/nullable:enable", "/langversion:14", "/debug:portable", "/reportanalyzer", "/nostdlib+",
            $"/out:{Path.Combine(folder, "Generated.dll")}",
            .. ReferencePack().Select(static path => $"/reference:{path}"),
            $"/reference:{typeof(Spin.SpindleAttribute).Assembly.Location}",
            $"/analyzer:{s_generators}",
            .. withRules ? [$"/analyzer:{typeof(SpindleAnalyzer).Assembly.Location}"] : Array.Empty<string>(),
            .. withRules ? Array.Empty<string>() : ["/skipanalyzers+"],
            .. sources,
        ]);
        ProcessStartInfo start = new("dotnet", ["exec", FindCompiler(), $"@{response}"]) { RedirectStandardOutput = true };
        Stopwatch watch = Stopwatch.StartNew();
        using Process compiler = Process.Start(start)!;
        report(compiler.StandardOutput.ReadToEnd());
        compiler.WaitForExit();
        watch.Stop();
        return compiler.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException("the generated project does not compile");
    }

    private static string DotnetFolder() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    private static string FindCompiler() => Directory.EnumerateFiles(Path.Combine(DotnetFolder(), "sdk"), "csc.dll", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Last(static path => path.Contains("bincore", StringComparison.Ordinal));

    private static IEnumerable<string> ReferencePack()
    {
        string pack = Directory.EnumerateDirectories(Path.Combine(DotnetFolder(), "packs/Microsoft.NETCore.App.Ref")).Order(StringComparer.Ordinal).Last();
        return Directory.EnumerateFiles(Path.Combine(pack, "ref/net10.0"), "*.dll");
    }
}
