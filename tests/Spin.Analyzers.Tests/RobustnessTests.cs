using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
            CSharpCompilation compilation = AllRules.Compile([source[..length], Sources.Anchor.Content]);
            List<string> failures = [];
            CompilationWithAnalyzersOptions options = new(
                new AnalyzerOptions([]),
                (exception, analyzer, _) =>
                {
                    lock (failures)
                    {
                        failures.Add($"{analyzer.GetType().Name} at {length}: {exception}");
                    }
                },
                concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            await compilation.WithAnalyzers(AllRules.Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.Empty(failures);
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Accepted");
}
