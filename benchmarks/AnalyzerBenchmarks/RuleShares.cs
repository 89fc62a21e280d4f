using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers;
using Spin.Analyzers.Hosting;

namespace AnalyzerBenchmarks;

/// <summary>How what the rules themselves take divides among them. What the compiler does to offer them code is in no share.</summary>
internal static class RuleShares
{
    /// <summary>Measures, by the clock.</summary>
    /// <returns>What of all is shared by several rules, and what each rule takes of the rest, the largest first.</returns>
    internal static async Task<(double Shared, IReadOnlyList<(string Rule, double Share)> Rules)> MeasureAsync(IReadOnlyList<string> sources)
    {
        CSharpParseOptions parse = new(LanguageVersion.CSharp14);
        SyntaxTree[] trees = [.. sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parse, path))];
        MetadataReference[] references = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Spin.SpindleAttribute).Assembly.Location)];
        RuleTimes times = new();

        // The first time translates the rules.
        for (int run = 0; run < 2; run++)
        {
            RuleTimes.Listening = times = new RuleTimes();
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Generated", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            _ = await compilation.WithAnalyzers([new SpindleAnalyzer()]).GetAllDiagnosticsAsync(CancellationToken.None);
        }

        RuleTimes.Listening = null;
        TimeSpan all = TimeSpan.FromTicks(times.All.Sum(static rule => rule.Value.Ticks));
        TimeSpan shared = times.All.Single(static rule => rule.Key == SharedAnalysis.Name).Value;
        return (shared / all, [.. times.All.Where(static rule => rule.Key != SharedAnalysis.Name).Select(rule => (rule.Key, rule.Value / (all - shared)))]);
    }
}
