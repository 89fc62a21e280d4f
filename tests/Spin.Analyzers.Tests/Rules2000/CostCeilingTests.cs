using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;

namespace Spin.Analyzers.Tests.Rules2000;

/// <summary>What a method's facts say it costs at most is never less than what its flow graph says.</summary>
public sealed class CostCeilingTests
{
    /// <summary>The folders of the corpus, whose every file is a program of its own.</summary>
    public static TheoryData<string> Folders => ["Spindles", "Twins", "../Spin.Analyzers.Tests/Accepted"];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Ceiling_IsNoLessThanTheCost(string folder)
    {
        List<string> exceeded = [];
        int told = 0;
        int asked = 0;
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Corpus(), folder), "*.cs", SearchOption.AllDirectories))
        {
            string source = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            CSharpCompilation compilation = AllRules.Compile([source, Sources.Anchor.Content]);
            EffectEngine engine = SpindleCompilation.Find(compilation, new AnalyzerOptions([]))!.Effects;
            foreach (IMethodSymbol symbol in MethodsIn(compilation))
            {
                Method method = engine.Symbols.Of(symbol);
                asked++;
                if (engine.Analysis.Ceilings.Of(method) is { } ceiling)
                {
                    told++;
                    long cost = engine.Analysis.CostOf(method).Steps.Most;
                    if (cost > ceiling)
                    {
                        exceeded.Add($"{Path.GetFileName(path)}: {symbol.Name} costs {cost}, at most {ceiling}");
                    }
                }
            }
        }

        Assert.Empty(exceeded);
        Assert.True(told > asked * 9 / 10, $"{told} of {asked} methods have a ceiling");
    }

    [Theory]
    [InlineData("int M(int n) => n > 0 ? M(n - 1) : 0;")]
    [InlineData("int M(int n) => N(n); int N(int n) => n > 0 ? M(n - 1) : 0;")]
    [InlineData("int M(int n) => N(n); int N(int n) { while (n > 0) { n = N(n - 1); } return n; }")]
    public void Recursion_HasNoCeiling(string members) => Assert.Null(CeilingOf("M", members));

    [Theory]
    [InlineData("int M(int n) { for (int i = 0; i < 7000000; i++) { n += N(i); } return n; }")]
    [InlineData("int M(int n) { again: if (n < 7000000) { n += 1; N(n); goto again; } return n; }")]
    [InlineData("int M(int n) => L(n); int L(int n) { for (int i = 0; i < 7000000; i++) { n += N(i); } return n; }")]
    [InlineData("int M(int n) { System.Func<int, int> f = x => { for (int i = 0; i < 7000000; i++) { x += N(i); } return x; }; return f(n); }")]
    public void Turns_Count(string members) => Assert.True(CeilingOf("M", members + "int N(int n) => n * 2;") > 7_000_000);

    [Fact]
    public void Calls_AreAdded()
    {
        const string Members = "int M(int n) => N(n) + N(n); int N(int n) => n * 2 + 1;";
        Assert.True(CeilingOf("M", Members) > 2 * CeilingOf("N", Members));
    }

    private static long? CeilingOf(string name, string members)
    {
        CSharpCompilation compilation = AllRules.Compile([Sources.Spindle(members)]);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        EffectEngine engine = SpindleCompilation.Find(compilation, new AnalyzerOptions([]))!.Effects;
        return engine.Analysis.Ceilings.Of(engine.Symbols.Of((IMethodSymbol)Assert.Single(compilation.GetTypeByMetadataName("Sample")!.GetMembers(name))));
    }

    private static IEnumerable<IMethodSymbol> MethodsIn(CSharpCompilation compilation) => compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Member)
        .OfType<IMethodSymbol>().Where(static method => !method.IsAbstract && method.PartialImplementationPart is null);

    private static string Corpus([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "../../Corpus");
}
