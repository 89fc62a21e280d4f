using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Corpus.Tests.Files;

namespace Spin.Corpus.Tests.FrontEnds;

/// <summary>Compiles files of the corpus as the SDK would.</summary>
internal static class Compilations
{
    /// <summary>The assembly's name of a spindle of the corpus; records of images name it.</summary>
    internal const string AssemblyName = "Corpus";

    private const string ImageName = "CorpusImage";
    private const string ImageFile = "spin-image.txt";
    private const string UnsafeProperty = "AllowUnsafeBlocks";
    private const string NullableProperty = "Nullable";

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    // One compilation from which all others are made: they share what it knows of its references.
    private static readonly CSharpCompilation s_base = CSharpCompilation.Create(
        AssemblyName,
        [CSharpSyntaxTree.ParseText("[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]", s_parse, "AssemblyInfo.cs")],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SpindleAttribute).Assembly.Location)],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));

    /// <summary>A source as a tree.</summary>
    internal static SyntaxTree Parse(string source, string path = "Source.cs") => CSharpSyntaxTree.ParseText(source, s_parse, path, System.Text.Encoding.UTF8);

    /// <summary>Compiles a project before its generators run.</summary>
    internal static CSharpCompilation Create(ImmutableDictionary<string, string> properties, params SyntaxTree[] trees)
    {
        CSharpCompilation compilation = s_base.AddSyntaxTrees(trees);
        return properties.IsEmpty ? compilation : compilation.WithOptions(compilation.Options
            .WithAllowUnsafe(properties.GetValueOrDefault(UnsafeProperty) == "true")
            .WithNullableContextOptions(properties.GetValueOrDefault(NullableProperty) == "disable" ? NullableContextOptions.Disable : NullableContextOptions.Enable));
    }

    /// <summary>Runs the generators.</summary>
    internal static Compilation Generate(
        CSharpCompilation compilation, ImmutableDictionary<string, string> properties, CancellationToken token, params AdditionalText[] files)
    {
        CSharpGeneratorDriver.Create(Package.Generators, files, s_parse, new ProjectOptions(properties))
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> problems, token);
        return problems.IsEmpty ? generated : throw new System.InvalidOperationException(string.Join('\n', problems));
    }

    /// <summary>Compiles the image of a file of the corpus.</summary>
    internal static (Compilation Image, ImmutableDictionary<string, string> Properties, AdditionalText File) CreateImage(
        Compilation spindle, string records, CancellationToken token)
    {
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add("SpinImageProject", "true").Add("SpinBareMetal", "false");
        TextFile file = new(ImageFile, records);
        CSharpCompilation image = s_base.WithAssemblyName(ImageName).AddReferences(MetadataReference.CreateFromImage(Emit(spindle, token)));
        return (Generate(image, properties, token, file), properties, file);
    }

    /// <summary>The assembly.</summary>
    internal static byte[] Emit(Compilation compilation, CancellationToken token)
    {
        using MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(stream, cancellationToken: token);
        return emitted.Success ? stream.ToArray() : throw new System.InvalidOperationException(string.Join(
            '\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }

    /// <summary>The spindle's own trees: what was not generated.</summary>
    internal static CSharpCompilation Create(CorpusFile file) => Create(file.Properties, Parse(file.Source));
}
