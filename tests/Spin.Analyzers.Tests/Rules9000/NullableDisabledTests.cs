using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Rules9000;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules9000.NullableDisabled>;

namespace Spin.Analyzers.Tests.Rules9000;

public sealed class NullableDisabledTests
{
    [Theory]
    [InlineData("{|SPIN9001:#nullable disable|}\ninternal static class A { internal static string M() => null; }")]
    [InlineData("{|SPIN9001:#nullable disable warnings|}\ninternal static class A { internal static string M() => null; }")]
    [InlineData("internal static class A {\n#if true\n    {|SPIN9001:#nullable   disable annotations|}\n#endif\n internal static string M() => \"\"; }")]
    public Task Directive_Triggers(string source) => Verify.Source(source);

    [Theory]
    [InlineData("#nullable enable\ninternal static class A;")]
    [InlineData("#nullable restore\ninternal static class A;")]
    [InlineData("// #nullable disable\ninternal static class A { internal static string M() => \"#nullable disable\"; }")]
    [InlineData("#if false\n#nullable disable\n#endif\ninternal static class A;")]
    public Task Enabled_DoesNotTrigger(string source) => Verify.Source(source);

    [Theory]
    [InlineData(NullableContextOptions.Disable, 1)]
    [InlineData(NullableContextOptions.Warnings, 1)]
    [InlineData(NullableContextOptions.Annotations, 1)]
    [InlineData(NullableContextOptions.Enable, 0)]
    public async Task Project_IsToldOnce(NullableContextOptions options, int expected)
    {
        CSharpCompilation compilation = AllRules.Compile(["[Spindle] public sealed partial class Echo;", "internal static class B;"]);
        ImmutableArray<Diagnostic> found = await compilation.WithOptions(compilation.Options.WithNullableContextOptions(options))
            .WithAnalyzers([new RuleAnalyzer<NullableDisabled>()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, found.Length);
        Assert.All(found, static diagnostic => Assert.Equal("SPIN9001", diagnostic.Id));
    }
}
