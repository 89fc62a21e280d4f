using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Rules9000;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules9000.SuppressedRule>;

namespace Spin.Analyzers.Tests.Rules9000;

public sealed class SuppressedRuleTests
{
    [Theory]
    [InlineData("#pragma warning disable {|SPIN9004:SPIN1001|}\ninternal static class A;")]
    [InlineData("#pragma warning disable CS0169, {|SPIN9004:SPIN4006|}, {|SPIN9004:SPIN9004|} // why\ninternal static class A;")]
    [InlineData("internal static class A {\n  #pragma   warning disable {|SPIN9004:SPIN3005|}\n}")]
    [InlineData("internal static class A { [{|SPIN9004:System.Diagnostics.CodeAnalysis.SuppressMessage(\"Capabilities\", \"SPIN4006\")|}] internal static int M() => 1; }")]
    [InlineData("[assembly: {|SPIN9004:System.Diagnostics.CodeAnalysis.SuppressMessage(\"\", \"SPIN9004:why\")|}]")]
    [InlineData("[module: {|SPIN9004:System.Diagnostics.CodeAnalysis.SuppressMessage(\"\", Ids.Id, Scope = \"module\")|}] internal static class Ids { internal const string Id = \"SPIN\" + \"1006\"; }")]
    [InlineData("using S = System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute; internal static class A { internal static int M() { return F(); [{|SPIN9004:S(\"\", \"SPIN1013\")|}] static int F() => 1; } }")]
    public Task SuppressedInSource_Triggers(string source) => Verify.Source(source);

    [Theory]
    [InlineData("#pragma warning disable CS0169\ninternal static class A;")]
    [InlineData("#pragma warning restore SPIN1001\ninternal static class A;")]
    [InlineData("#pragma warning disable SPIN4008\ninternal static class A;")]
    [InlineData("#pragma warning disable\ninternal static class A;")]
    [InlineData("internal static class A { [System.Diagnostics.CodeAnalysis.SuppressMessage(\"Design\", \"CA1024\", Justification = \"SPIN1001\")] internal static int M() => 1; }")]
    [InlineData("#pragma warning disable SPINE001\ninternal static class A { internal const string Text = \"#pragma warning disable SPIN1001\"; }")]
    public Task OtherSuppressions_DoNotTrigger(string source) => Verify.Source(source);

    [Theory]
    [InlineData("SPIN1001", ReportDiagnostic.Suppress, 1)]
    [InlineData("SPIN9004", ReportDiagnostic.Warn, 1)]
    [InlineData("SPIN4008", ReportDiagnostic.Suppress, 0)]
    [InlineData("SPIN1001", ReportDiagnostic.Error, 0)]
    [InlineData("CA1822", ReportDiagnostic.Suppress, 0)]
    public async Task SeverityOfTheProject_IsToldOnce(string id, ReportDiagnostic severity, int expected)
    {
        CSharpCompilation compilation = AllRules.Compile(["[Spindle] public sealed partial class Echo;", "internal static class B;"]);
        CSharpCompilationOptions options = compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, severity));
        ImmutableArray<Diagnostic> found = await compilation.WithOptions(options)
            .WithAnalyzers([new RuleAnalyzer<SuppressedRule>()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, found.Length);
        Assert.All(found, diagnostic => Assert.Contains($"NoWarn or a severity of the project does not silence {id}", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public void EverySafetyRule_IsKnown()
    {
        Assert.Contains("SPIN9004", Rules.SafetyIds);
        Assert.True(Rules.IsSafety("SPIN9107"));
        Assert.False(Rules.IsSafety("SPIN4008"));
        Assert.False(Rules.IsSafety("CS0169"));
    }
}
