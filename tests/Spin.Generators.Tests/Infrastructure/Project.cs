using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Spin.Generators.Analysis;
using Spin.Generators.Events;
using Spin.Generators.Image;
using Spin.Generators.Image.File;
using Spin.Generators.Manifest;
using Spin.Generators.Spindles;

namespace Spin.Generators.Tests.Infrastructure;

/// <summary>A project in memory, compiled with the generators as the SDK would.</summary>
/// <param name="name">The assembly's name.</param>
/// <param name="source">Its C#.</param>
internal sealed class Project(string name, string source)
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    private readonly List<Project> _references = [];
    private readonly Dictionary<string, string> _properties = [];
    private string? _imageFile;
    private string _provenFile = "";
    private byte[]? _image;

    /// <summary>The assembly's name.</summary>
    internal string Name => name;

    /// <summary>Makes the project an image.</summary>
    /// <param name="imageFile">The text of <c>spin-image.txt</c>.</param>
    /// <param name="bareMetal">Whether it is linked with the kernel.</param>
    /// <param name="provenFile">The text of <c>spin-proven.txt</c>.</param>
    internal Project AsImage(string imageFile = "", bool bareMetal = false, string provenFile = "")
    {
        _imageFile = imageFile;
        _provenFile = provenFile;
        _properties["build_property.SpinImageProject"] = "true";
        _properties["build_property.SpinBareMetal"] = bareMetal ? "true" : "false";
        return this;
    }

    /// <summary>Adds a reference.</summary>
    internal Project Referencing(params Project[] projects)
    {
        _references.AddRange(projects);
        return this;
    }

    /// <summary>All projects that this one refers to, directly or not, each before those that refer to it.</summary>
    internal IEnumerable<Project> Closure() =>
        _references.SelectMany(static project => project.Closure()).Append(this).Distinct();

    /// <summary>The compilation before generators run.</summary>
    internal CSharpCompilation Compile()
    {
        List<MetadataReference> references = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Level).Assembly.Location)];
        references.AddRange(Closure().SkipLast(1).Select(static project => MetadataReference.CreateFromImage(project.Emit())));
        return CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, s_parse, path: name + ".cs", encoding: System.Text.Encoding.UTF8)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release));
    }

    /// <summary>A driver with every generator of the package.</summary>
    internal GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [
            new EventCompanionGenerator().AsSourceGenerator(),
            new SpindleBindingGenerator().AsSourceGenerator(),
            new ManifestGenerator().AsSourceGenerator(),
            new ImageGenerator().AsSourceGenerator(),
        ],
        AdditionalTexts(),
        s_parse,
        new Options(_properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The compilation with all that was generated; compiler errors fail the test.</summary>
    internal Compilation Generate(out GeneratorDriverRunResult result)
    {
        GeneratorDriver driver = CreateDriver().RunGeneratorsAndUpdateCompilation(
            Compile(), out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics);
        result = driver.GetRunResult();
        Assert.Empty(diagnostics);
        return compilation;
    }

    /// <summary>The generated files by name.</summary>
    internal IReadOnlyDictionary<string, string> GeneratedFiles()
    {
        Generate(out GeneratorDriverRunResult result);
        return result.Results.SelectMany(static run => run.GeneratedSources)
            .ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());
    }

    /// <summary>The assembly's bytes.</summary>
    internal byte[] Emit() => _image ??= EmitImage();

    /// <summary>What the package's analyzers report, ordered by number and text.</summary>
    internal IReadOnlyList<string> Analyze()
    {
        Compilation compilation = Generate(out _);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            [new EventShapeAnalyzer(), new SpindleBindingAnalyzer(), new ImageAnalyzer()],
            new AnalyzerOptions(AdditionalTexts(), new Options(_properties)));
        return [.. analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()
            .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")
            .Order(StringComparer.Ordinal)];
    }

    private byte[] EmitImage()
    {
        Compilation compilation = Generate(out _);
        using MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(
            stream, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(debugInformationFormat: Microsoft.CodeAnalysis.Emit.DebugInformationFormat.Embedded));
        Assert.True(emitted.Success, Explain(compilation, emitted));
        return stream.ToArray();
    }

    private ImmutableArray<AdditionalText> AdditionalTexts() =>
        _imageFile is null ? [] : [new TextFile(ImageFile.FileName, _imageFile), new TextFile(ProvenFile.FileName, _provenFile)];

    private static string Explain(Compilation compilation, Microsoft.CodeAnalysis.Emit.EmitResult emitted)
    {
        IEnumerable<string> errors = emitted.Diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.ToString());
        return string.Join("\n", errors) + "\n\n" + string.Join("\n", compilation.SyntaxTrees.Skip(1).Select(static tree => tree.ToString()));
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(System.Threading.CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
                properties.TryGetValue(key, out value);
        }
    }
}
