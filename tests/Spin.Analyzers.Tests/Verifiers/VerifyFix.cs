using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Spin.Analyzers.Rules9000;
using Xunit;

namespace Spin.Analyzers.Tests.Verifiers;

/// <summary>Runs one rule and its fix, one by one and by Fix All in document, project and solution.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
internal static class VerifyFix<TRule, TFix>
    where TRule : SpindleRule, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Verifies that the marked code becomes the fixed code.</summary>
    internal static Task Source(string before, string after) => Run(before, after, []);

    /// <summary>Verifies a fix that changes another document than the one that is marked.</summary>
    internal static Task Beside(string source, string fixedSource, string before, string after) => Run(source, fixedSource, [(before, after)]);

    private static async Task Run(string before, string after, (string Before, string After)[] others)
    {
        // Several at once, so that Fix All and one by one are both seen.
        CSharpCodeFixTest<RuleAnalyzer<TRule>, TFix, DefaultVerifier> test = Create(before);
        test.FixedCode = after;
        foreach ((string unfixed, _) in others)
        {
            test.TestState.Sources.Add(("Other.cs", unfixed));
        }

        test.FixedState.Sources.Add(Sources.GlobalUsings);
        test.FixedState.Sources.Add(Sources.Anchor);
        foreach ((_, string @fixed) in others)
        {
            test.FixedState.Sources.Add(("Other.cs", @fixed));
        }

        test.NumberOfFixAllIterations = 1;
        test.NumberOfFixAllInDocumentIterations = 1;
        test.NumberOfFixAllInProjectIterations = 1;
        try
        {
            await test.RunAsync(TestContext.Current.CancellationToken);
        }
        catch (System.InvalidOperationException failure)
        {
            throw new System.InvalidOperationException(failure.Message + "\nSource:\n" + before, failure);
        }
    }

    /// <summary>Verifies that nothing is offered.</summary>
    internal static Task NoFix(string source)
    {
        CSharpCodeFixTest<RuleAnalyzer<TRule>, TFix, DefaultVerifier> test = Create(source);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpCodeFixTest<RuleAnalyzer<TRule>, TFix, DefaultVerifier> Create(string before)
    {
        CSharpCodeFixTest<RuleAnalyzer<TRule>, TFix, DefaultVerifier> test = new() { TestCode = before, ReferenceAssemblies = Sources.NoReferenceAssemblies };

        // The check whether a suppression is heeded writes suppressions, which this rule reports.
        test.TestBehaviors = typeof(TRule) == typeof(SuppressedRule) ? TestBehaviors.SkipSuppressionCheck : TestBehaviors.None;
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalReferences.Add(Sources.Contract);
        test.TestState.Sources.Add(Sources.GlobalUsings);
        test.TestState.Sources.Add(Sources.Anchor);
        test.SolutionTransforms.Add(static (solution, project) => solution
            .WithProjectCompilationOptions(project, ((CSharpCompilationOptions)solution.GetProject(project)!.CompilationOptions!)
                .WithNullableContextOptions(NullableContextOptions.Enable).WithSpecificDiagnosticOptions(Sources.Silenced))
            .WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp14)));
        return test;
    }
}
