using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers;
using Spin.Generators.Analysis;

namespace AnalyzerBenchmarks;

/// <summary>What an editor does after a key was pressed in one handler: judges that file again, in a compilation with one new tree.</summary>
internal static class EditedHandler
{
    private const int Edits = 15;

    /// <summary>Measures.</summary>
    /// <returns>Processor time: of the first file, with all that is worked out once, and the median of the edits after it.</returns>
    internal static async Task<(TimeSpan First, TimeSpan Edit)> MeasureAsync(IReadOnlyList<string> sources)
    {
        CSharpParseOptions parse = new(LanguageVersion.CSharp14);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Generated",
            sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parse, path)),
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Spin.SpindleAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        TimeSpan first = await JudgeAsync(compilation, compilation.SyntaxTrees[0]);
        List<TimeSpan> edits = [];
        for (int edit = 0; edit < Edits; edit++)
        {
            SyntaxTree before = compilation.SyntaxTrees[0];
            string text = before.ToString();
            int body = text.IndexOf("    {\n        ", text.IndexOf("[Handles<", StringComparison.Ordinal), StringComparison.Ordinal) + 6;
            SyntaxTree after = CSharpSyntaxTree.ParseText(text.Insert(body, $"        _ = {edit};\n"), parse, before.FilePath);
            compilation = compilation.ReplaceSyntaxTree(before, after);
            edits.Add(await JudgeAsync(compilation, after));
        }

        return (first, edits.Order().ElementAt(Edits / 2));
    }

    private static async Task<TimeSpan> JudgeAsync(CSharpCompilation compilation, SyntaxTree tree)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. new[] { typeof(SpindleAnalyzer).Assembly, typeof(EventShapeAnalyzer).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        TimeSpan before = Environment.CpuUsage.TotalTime;
        CompilationWithAnalyzers judged = compilation.WithAnalyzers(analyzers);
        await judged.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None);
        await judged.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None);
        return Environment.CpuUsage.TotalTime - before;
    }
}
