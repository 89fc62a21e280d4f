using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Generators.Events;
using Spin.Generators.Image;
using Spin.Generators.Manifest;
using Spin.Generators.Spindles;
using Spin.Generators.Tests.Image;

namespace Spin.Generators.Tests.Pipeline;

/// <summary>An edit that changes no model regenerates nothing, step by step; one that does changes what it must.</summary>
public sealed class CacheabilityTests
{
    private const string Own = """
        using Kernel;
        using Spin;
        [Event(Level.Dispatch)] public delegate void Happened(int number);
        [Spindle] public sealed partial class Own(IHappenedEvent right)
        {
            public object Right => right;
            [Handles<Happened>] private void On(int number) { }
            [Handles<Public>] private void Also() { }
        }
        """;

    /// <summary>Every step that is given a name.</summary>
    public static TheoryData<string> Steps { get; } =
    [
        EventCompanionGenerator.EventStep, SpindleBindingGenerator.SpindleStep, ManifestGenerator.ManifestStep,
        ImageGenerator.FileStep, ImageGenerator.ReferencesStep, ImageGenerator.CompositionStep, ImageGenerator.TableStep,
    ];

    [Theory]
    [MemberData(nameof(Steps))]
    public void AnUnrelatedFile_ChangesNoStep(string step)
    {
        GeneratorDriverRunResult result = RunTwice(static compilation =>
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { }", Options(compilation))));
        Assert.All(Reasons(result, step), static reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void ACommentInTheSpindlesFile_ChangesNoStep(string step)
    {
        GeneratorDriverRunResult result = RunTwice(static compilation => Edit(compilation, "private void On(int number) { }", "private void On(int number) { /* why */ }"));
        Assert.All(Reasons(result, step), static reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
    }

    [Fact]
    public void AnEditThatChangesNoModel_WritesNoFileAgain()
    {
        GeneratorDriverRunResult result = RunTwice(static compilation => Edit(compilation, "{ }", "{ _ = 1; }"));
        Assert.All(
            result.Results.SelectMany(static run => run.TrackedOutputSteps.Values).SelectMany(static steps => steps)
                .SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void AnotherHandler_ChangesItsEventsTableAlone()
    {
        GeneratorDriverRunResult result = RunTwice(static compilation =>
            Edit(compilation, "[Handles<Public>]", "[Handles<Happened>] private void Second(int number) { } [Handles<Public>]"));
        Assert.Single(Reasons(result, ImageGenerator.TableStep), IncrementalStepRunReason.Modified);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Models_HoldNothingOfTheCompilers(string step)
    {
        GeneratorDriverRunResult result = Image().CreateDriver().RunGenerators(Image().Compile(), TestContext.Current.CancellationToken).GetRunResult();
        foreach (object value in StepsOf(result, step).SelectMany(static run => run.Outputs).Select(static output => output.Value))
        {
            Assert.Null(ModelChecker.FindForbidden(value));
        }
    }

    [Fact]
    public void AnOlderCompilation_IsNotKeptAlive()
    {
        GeneratorDriver driver = Image().CreateDriver();
        WeakReference first = RunOnce(ref driver);
        RunOnce(ref driver);
        for (int attempt = 0; attempt < 10 && first.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(first.IsAlive);
        GC.KeepAlive(driver);
    }

    // A frame of its own, so that no slot of the test's frame keeps a driver or a compilation.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunOnce(ref GeneratorDriver driver)
    {
        CSharpCompilation compilation = Image().Compile();
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        return new WeakReference(compilation);
    }

    private static Project Image() => new Project("Image", Own).Referencing(Samples.Kernel).AsImage();

    private static GeneratorDriverRunResult RunTwice(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        CSharpCompilation compilation = Image().Compile();
        GeneratorDriver driver = Image().CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        return driver.RunGenerators(edit(compilation), TestContext.Current.CancellationToken).GetRunResult();
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, string from, string to)
    {
        SyntaxTree tree = compilation.SyntaxTrees[0];
        string text = tree.ToString();
        Assert.Contains(from, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text.Replace(from, to), Options(compilation), tree.FilePath));
    }

    private static CSharpParseOptions Options(CSharpCompilation compilation) => (CSharpParseOptions)compilation.SyntaxTrees[0].Options;

    private static IncrementalGeneratorRunStep[] StepsOf(GeneratorDriverRunResult result, string step)
    {
        IncrementalGeneratorRunStep[] steps = [.. result.Results
            .SelectMany(run => run.TrackedSteps.Where(tracked => tracked.Key == step))
            .SelectMany(static tracked => tracked.Value)];
        Assert.NotEmpty(steps);
        return steps;
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriverRunResult result, string step) =>
        StepsOf(result, step).SelectMany(static run => run.Outputs).Select(static output => output.Reason);
}
