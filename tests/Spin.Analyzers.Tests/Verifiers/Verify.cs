using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Spin.Analyzers.Rules9000;
using Xunit;

namespace Spin.Analyzers.Tests.Verifiers;

/// <summary>Runs one rule on a source whose markup says what is expected: <c>{|SPIN1001:code|}</c>.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
internal static class Verify<TRule>
    where TRule : SpindleRule, new()
{
    /// <summary>Verifies a source that declares a spindle of its own.</summary>
    internal static Task Source(string source, params DiagnosticResult[] expected) =>
        Run(source, expected);

    /// <summary>Verifies members of a spindle.</summary>
    internal static Task Spindle(string members, params DiagnosticResult[] expected) =>
        Run(Sources.Spindle(members), expected);

    /// <summary>Verifies a source that uses another assembly, which has spindles too.</summary>
    internal static Task Beside(string other, string source) => Run(source, [], other: other);

    /// <summary>Verifies a source in a compilation without a spindle.</summary>
    internal static Task WithoutSpindle(string source) => Run(source, [], withSpindle: false);

    private static async Task Run(string source, DiagnosticResult[] expected, bool withSpindle = true, string? other = null)
    {
        CSharpAnalyzerTest<RuleAnalyzer<TRule>, DefaultVerifier> test = new() { TestCode = source };
        Configure(test);
        if (withSpindle)
        {
            test.TestState.Sources.Add(Sources.Anchor);
        }

        if (other is not null)
        {
            test.TestState.AdditionalReferences.Add(AllRules.Compile([other]).WithAssemblyName("Other").ToMetadataReference());
        }

        test.ExpectedDiagnostics.AddRange(expected);
        try
        {
            await test.RunAsync(TestContext.Current.CancellationToken);
        }
        catch (System.InvalidOperationException failure)
        {
            throw new System.InvalidOperationException(failure.Message + "\nSource:\n" + source, failure);
        }
    }

    private static void Configure(CSharpAnalyzerTest<RuleAnalyzer<TRule>, DefaultVerifier> test)
    {
        // The check whether a suppression is heeded writes suppressions, which this rule reports.
        test.TestBehaviors = typeof(TRule) == typeof(SuppressedRule) ? TestBehaviors.SkipSuppressionCheck : TestBehaviors.None;
        test.ReferenceAssemblies = Sources.NoReferenceAssemblies;
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalReferences.Add(Sources.Contract);
        test.TestState.Sources.Add(Sources.GlobalUsings);
        test.SolutionTransforms.Add(static (solution, project) => solution
            .WithProjectCompilationOptions(project, ((CSharpCompilationOptions)solution.GetProject(project)!.CompilationOptions!)
                .WithAllowUnsafe(true).WithNullableContextOptions(NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(Sources.Silenced))
            .WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp14)));
    }
}
