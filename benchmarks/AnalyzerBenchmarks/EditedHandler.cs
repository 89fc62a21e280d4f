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
    // One of each source of the corpus, before its copies begin.
    private const int Files = 50;
    private const string BodyStart = "    {\n        ";

    /// <summary>Measures.</summary>
    /// <returns>Processor time: of the first file, with all that is worked out once, and of the edits after it, one in each file.</returns>
    internal static async Task<(TimeSpan First, IReadOnlyList<(string File, TimeSpan Spent)> Edits)> MeasureAsync(IReadOnlyList<string> sources)
    {
        CSharpParseOptions parse = new(LanguageVersion.CSharp14);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Generated",
            sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parse, path)),
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Spin.SpindleAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        TimeSpan first = await JudgeAsync(compilation, compilation.SyntaxTrees[0]);
        List<(string File, TimeSpan Spent)> edits = [];

        // What is used in the first round is translated in it.
        for (int round = 0; round < 2; round++)
        {
            edits.Clear();
            for (int file = 0; file < Math.Min(Files, sources.Count); file++)
            {
                SyntaxTree before = compilation.SyntaxTrees[file];
                string text = before.ToString();
                if (text.IndexOf("[Handles<", StringComparison.Ordinal) is >= 0 and var handler && text.IndexOf(BodyStart, handler, StringComparison.Ordinal) is >= 0 and var body)
                {
                    SyntaxTree after = CSharpSyntaxTree.ParseText(text.Insert(body + BodyStart.Length, $"_ = {round};\n        "), parse, before.FilePath);
                    compilation = compilation.ReplaceSyntaxTree(before, after);
                    edits.Add((Path.GetFileName(before.FilePath), await JudgeAsync(compilation, after)));
                }
            }
        }

        return (first, [.. edits.OrderBy(static edit => edit.Spent)]);
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
