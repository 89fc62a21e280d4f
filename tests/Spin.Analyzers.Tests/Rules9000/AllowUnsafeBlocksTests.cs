using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Spin.Analyzers.Rules9000;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;

namespace Spin.Analyzers.Tests.Rules9000;

public sealed class AllowUnsafeBlocksTests
{
    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo;")]
    [InlineData("public partial class Outer { [Spindle] public sealed partial class Echo; }")]
    [InlineData("namespace N { using S = Spin.SpindleAttribute; [S] public sealed partial class Echo; }")]
    public Task AllowedWithSpindle_Triggers(string source) => Run(source, allowUnsafe: true, triggers: true);

    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo;", false)]
    [InlineData("public unsafe class Ordinary;", true)]
    [InlineData("internal sealed class SpindleAttribute : Attribute; [global::SpindleAttribute] public class LookAlike;", true)]
    public Task NotAllowedOrNoSpindle_DoesNotTrigger(string source, bool allowUnsafe) => Run(source, allowUnsafe, triggers: false);

    [Fact]
    public Task SpindleProjectWithoutSpindleYet_Triggers() => Run("public class Ordinary;", allowUnsafe: true, triggers: true, spindleProject: true);

    private static Task Run(string source, bool allowUnsafe, bool triggers, bool spindleProject = false)
    {
        CSharpAnalyzerTest<RuleAnalyzer<AllowUnsafeBlocks>, DefaultVerifier> test = new() { TestCode = source };
        test.ReferenceAssemblies = Sources.NoReferenceAssemblies;
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalReferences.Add(Sources.Contract);
        test.TestState.Sources.Add(Sources.GlobalUsings);
        if (spindleProject)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.SpinSpindleProject = true\n"));
        }

        test.SolutionTransforms.Add((solution, project) => solution.WithProjectCompilationOptions(
            project, ((CSharpCompilationOptions)solution.GetProject(project)!.CompilationOptions!).WithAllowUnsafe(allowUnsafe)));
        if (triggers)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("SPIN9002", DiagnosticSeverity.Error).WithArguments("TestProject"));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
