using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Corpus.Tests.Files;

namespace Spin.Corpus.Tests.FrontEnds;

/// <summary>The first judge: generators and every analyzer over the source, and over the image where there is one.</summary>
internal static class SourceFrontEnd
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ImmutableArray<Diagnostic>>>> s_known = new();

    /// <summary>What the compiler and the rules find in a file; worked out once.</summary>
    internal static Task<ImmutableArray<Diagnostic>> JudgeAsync(CorpusFile file) => s_known.GetOrAdd(
        file.Name, _ => new(() => JudgeAsync(Compilations.Create(file), file.Properties, file.Image, CancellationToken.None))).Value;

    /// <summary>What the compiler and the rules find in a compilation.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> JudgeAsync(
        CSharpCompilation compilation, ImmutableDictionary<string, string> properties, string? image, CancellationToken token)
    {
        Compilation generated = Compilations.Generate(compilation, properties, token);
        ImmutableArray<Diagnostic> found = await AnalyzeAsync(generated, new AnalyzerOptions([], new ProjectOptions(properties)), token);
        if (image is null)
        {
            return found;
        }

        (Compilation composed, ImmutableDictionary<string, string> imageProperties, AdditionalText file) = Compilations.CreateImage(generated, image, token);
        return found.AddRange(await AnalyzeAsync(composed, new AnalyzerOptions([file], new ProjectOptions(imageProperties)), token));
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, AnalyzerOptions options, CancellationToken token)
    {
        ImmutableArray<Diagnostic> errors = [.. compilation.GetDiagnostics(token).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return errors.AddRange(await compilation.WithAnalyzers(Package.Analyzers, options).GetAnalyzerDiagnosticsAsync(token));
    }
}
