using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;

namespace Spin.Analyzers.Tests;

/// <summary>Which code the rules check.</summary>
public sealed class ScopeTests
{
    private const string Ambient = "internal static class Elsewhere { internal static void M() => System.Console.WriteLine(); }";

    [Fact]
    public async Task WithSpindle_IsChecked() => Assert.NotEmpty(await RunAsync("App", "[Spin.Spindle] public sealed partial class Echo;" + Ambient));

    [Fact]
    public async Task WithoutSpindle_IsNotChecked() => Assert.Empty(await RunAsync("App", Ambient));

    [Fact]
    public async Task WithoutContract_IsNotChecked() => Assert.Empty(await RunAsync("App", Ambient, contract: false));

    [Theory]
    [InlineData("Spin.Kernel")]
    [InlineData("Spin.Testing")]
    public async Task FriendOfTheContract_IsNotChecked(string assembly) =>
        Assert.Empty(await RunAsync(assembly, "[Spin.Spindle] public sealed partial class Echo;" + Ambient));

    [Fact]
    public async Task LookAlikeOfTheAttribute_DoesNotSwitchOff() => Assert.NotEmpty(await RunAsync(
        "App", "namespace Spin { internal sealed class SpindleAttribute : System.Attribute; } namespace My { [Spin.Spindle] public sealed partial class Fake; }" +
            "public static class Real { [Spin.HandlesAttribute<Spin.KernelReady>] public static void M() => System.Console.WriteLine(); }", property: true));

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string assembly, string source, bool contract = true, bool property = false)
    {
        List<MetadataReference> references = [.. Net100.References.All];
        if (contract)
        {
            references.Add(Sources.Contract);
        }

        CSharpCompilation compilation = CSharpCompilation.Create(
            assembly, [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        AnalyzerOptions options = new([], property ? new ProjectProperties("SpinSpindleProject") : new ProjectProperties());
        return [.. (await compilation.WithAnalyzers(AllRules.Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).OrderBy(static d => d.Id)];
    }
}
