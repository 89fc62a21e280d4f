using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;

namespace Spin.Analyzers.Tests;

/// <summary>Code that is being typed is broken most of the time: no rule may throw on it.</summary>
public sealed class RobustnessTests
{
    private const int Step = 97;

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder(), "*.cs").Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).Where(static (_, index) => index % 3 == 0)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryPrefix_IsAnalysedWithoutException(string file)
    {
        string source = await File.ReadAllTextAsync(Path.Combine(Folder(), file), TestContext.Current.CancellationToken);
        for (int length = Step; length < source.Length; length += Step)
        {
            await AnalyseAsync(source[..length], $"at {length}");
        }
    }

    [Fact]
    public Task TypesWithoutEnd_AreAnalysedWithoutException() => AnalyseAsync(Sources.Spindle("""
        public struct Left { public Right First; public Right Second; public int Count; private void Clear() => this = default; }
        public struct Right { public Left First; public Left Second; }
        public struct Larger<T> { public Larger<Larger<T>> Inner; public int Count; private void Clear() => this = default; }
        private sealed class Ever<T> { private readonly Ever<Ever<T>>? _larger = null; }
        private static readonly Ever<int> s_ever = new();
        private readonly Left _left;
        private readonly Larger<int> _larger;
        private object? _kept;
        [Event(Level.Dispatch)] public delegate void Both(Left left, Larger<int> larger);
        [Handles<Both>(Guard = nameof(Ask))] private void Keep(Left left, Larger<int> larger) { _kept = left; _kept = larger; left = default; }
        private bool Ask(Left left, Larger<int> larger) => _left.Equals(left) && _larger.Equals(larger);
        """), "types without end");

    private static async Task AnalyseAsync(string source, string what)
    {
        List<string> failures = [];
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]),
            (exception, analyzer, _) =>
            {
                lock (failures)
                {
                    failures.Add($"{analyzer.GetType().Name}, {what}: {exception}");
                }
            },
            concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        await AllRules.Compile([source, Sources.Anchor.Content]).WithAnalyzers(AllRules.Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(failures);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Accepted");
}
