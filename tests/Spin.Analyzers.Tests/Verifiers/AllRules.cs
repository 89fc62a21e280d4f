using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Spin.Analyzers.Tests.Verifiers;

/// <summary>Every rule of the package, run at once on a compilation.</summary>
internal static class AllRules
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    /// <summary>One instance of each rule.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(SpindleAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Makes a compilation that references the contract.</summary>
    internal static CSharpCompilation Compile(IEnumerable<string> sources, bool allowUnsafe = false) => CSharpCompilation.Create(
        "Accepted",
        sources.Append(Sources.GlobalUsings.Content).Select((source, index) => CSharpSyntaxTree.ParseText(source, s_parse, $"Source{index}.cs")),
        [.. Net100.References.All, Sources.Contract],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: allowUnsafe, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compiler's errors and what the rules say.</summary>
    internal static async Task<IReadOnlyList<Diagnostic>> RunAsync(IEnumerable<string> sources, CancellationToken token, bool allowUnsafe = false)
    {
        CSharpCompilation compilation = Compile(sources, allowUnsafe);
        List<Diagnostic> found = [.. compilation.GetDiagnostics(token).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        found.AddRange(await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(token));
        return found;
    }
}
