using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Corpus.Tests.Files;
using Spin.Corpus.Tests.FrontEnds;
using Xunit;

namespace Spin.Corpus.Tests;

/// <summary>No rule and no generator fails on code that is half typed, or that is large and was never meant for it.</summary>
public sealed class RobustnessTests
{
    private const int Files = 20;
    private const int TokensPerStep = 23;
    private const string StepVariable = "SPIN_PREFIX_STEP";
    private const string EachCharacter = "character";

    public static TheoryData<string> Projects => ["Spin.Effects", "Spin.Kernel", "Spin.Sdk", "Spin.Testing", "Spin.Verifier"];

    [Fact]
    public async Task EveryPrefix_IsJudgedWithoutAFailure()
    {
        ConcurrentBag<string> failures = [];
        CorpusFile[] files = [.. CorpusFolder.Spindles.Where(static (_, index) => index % 2 == 0).Take(Files)];
        Assert.Equal(Files, files.Length);
        await Parallel.ForEachAsync(files.SelectMany(Prefixes), TestContext.Current.CancellationToken, async (prefix, token) =>
            await JudgeAsync(Compilations.Create(ImmutableDictionary<string, string>.Empty, Compilations.Parse(prefix.Text)), prefix.Name, failures, token));
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task LargeCode_IsJudgedWithoutAFailure(string project)
    {
        ConcurrentBag<string> failures = [];
        SyntaxTree[] trees = [.. Directory.EnumerateFiles(Path.Combine(CorpusFolder.Repository, project), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(static path => Compilations.Parse(File.ReadAllText(path), path))];
        Assert.NotEmpty(trees);
        await JudgeAsync(Compilations.Create(ImmutableDictionary<string, string>.Empty, trees), project, failures, TestContext.Current.CancellationToken);
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    // After every so many tokens, each file from another one on; after each token or character by tools/corpus.sh.
    private static IEnumerable<(string Name, string Text)> Prefixes(CorpusFile file, int start)
    {
        string? asked = Environment.GetEnvironmentVariable(StepVariable);
        if (asked == EachCharacter)
        {
            return Enumerable.Range(1, file.Source.Length).Select(length => ($"{file.Name} to {length}", file.Source[..length]));
        }

        int step = asked is null ? TokensPerStep : int.Parse(asked, CultureInfo.InvariantCulture);
        return Compilations.Parse(file.Source).GetRoot().DescendantTokens()
            .Where((_, index) => (index + start) % step == 0)
            .Select(token => ($"{file.Name} to {token.Span.End}", file.Source[..token.Span.End]));
    }

    private static async Task JudgeAsync(CSharpCompilation compilation, string name, ConcurrentBag<string> failures, CancellationToken token)
    {
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add("SpinSpindleProject", "true");
        Compilation generated = Compilations.Generate(compilation, properties, token);
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([], new ProjectOptions(properties)),
            (exception, analyzer, _) => failures.Add($"{name}: {analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        await generated.WithAnalyzers(Package.Analyzers, options).GetAnalyzerDiagnosticsAsync(token);
    }
}
