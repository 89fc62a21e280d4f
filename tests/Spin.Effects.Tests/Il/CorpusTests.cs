using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Spin.Analysis.Il;
using Spin.Corpus.Tests.Files;
using Spin.Generators.Spindles;
using Xunit;

namespace Spin.Analysis.Tests.Il;

/// <summary>
/// The engine alone, without the verifier around it, judges the corpus' files about its rules: what changes in it is seen here within seconds.
/// Files that the verifier is known to judge wrongly are left to the suite of the corpus.
/// </summary>
public sealed class CorpusTests
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);
    private static readonly ImmutableArray<string> s_rules = ["SPIN2001", "SPIN2002", "SPIN2003", "SPIN2004", "SPIN2005", "SPIN3004"];

    public static TheoryData<string> Wrong => [.. Judged(CorpusFolder.Twins.Where(static file => file.IsReject && (file.SeenBy & FrontEnd.Compiled) != 0))];

    public static TheoryData<string> Right => [.. Judged(CorpusFolder.Twins.Where(static file => !file.IsReject)), .. Known(CorpusFolder.Spindles)];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WrongFile_IsRefused(string name)
    {
        CorpusFile file = CorpusFolder.Find(name);
        if (CompiledRules.All.Contains(file.Rule))
        {
            Assert.Contains(Judge(file), violation => violation.Id == file.Rule);
        }
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void RightFile_IsAccepted(string name) => Assert.Equal("", string.Join("\n", Judge(CorpusFolder.Find(name)).Where(static violation => s_rules.Contains(violation.Id))));

    private static IEnumerable<string> Judged(IEnumerable<CorpusFile> files) => Known(files.Where(static file => s_rules.Contains(file.Rule)));

    private static IEnumerable<string> Known(IEnumerable<CorpusFile> files) =>
        files.Where(static file => file.Image is null && KnownDisagreements.Find(file, FrontEnd.Compiled) is null).Select(static file => file.Name);

    /// <summary>What the engine finds in a file.</summary>
    internal static IEnumerable<IlViolation> Judge(string name) => Judge(CorpusFolder.Find(name));

    private static IEnumerable<IlViolation> Judge(CorpusFile file) => IlEffectRules.Judge(Compiled.Program(CompiledOnce.Of(file.Source, () => Compile(file))));

    private static byte[] Compile(CorpusFile file)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Corpus",
            [CSharpSyntaxTree.ParseText(file.Source, s_parse)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SpindleAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([.. Generators()], parseOptions: s_parse).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        MemoryStream image = new();
        EmitResult result = generated.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    private static IEnumerable<ISourceGenerator> Generators() => typeof(SpindleBindingGenerator).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && typeof(IIncrementalGenerator).IsAssignableFrom(type))
        .Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
}
