using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Spin.Generators.Events;
using Spin.Generators.Image;
using Spin.Generators.Manifest;
using Spin.Generators.Spindles;
using Xunit;

namespace Spin.Verifier.Tests.Infrastructure;

/// <summary>An assembly that the compiler made, with the generators as the SDK runs them, in a folder of its own.</summary>
internal sealed class Compiled : IDisposable
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    private readonly string _folder = Directory.CreateTempSubdirectory("spin-verifier-").FullName;

    private Compiled(string name) => Path = System.IO.Path.Combine(_folder, name + ".dll");

    /// <summary>The file.</summary>
    internal string Path { get; }

    /// <summary>Compiles sources; an error of the compiler fails the test.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="sources">Its C#.</param>
    /// <param name="isOptimized">Whether as for release.</param>
    /// <param name="references">Further references, the contract being one already unless one of them is named as it.</param>
    /// <param name="allowsUnsafe">Whether pointers are allowed.</param>
    internal static Compiled Create(
        string name, IEnumerable<string> sources, bool isOptimized = true, IEnumerable<string>? references = null, bool allowsUnsafe = false)
    {
        Compiled compiled = new(name);
        List<MetadataReference> all = [.. Net100.References.All];
        string[] given = [.. references ?? []];
        if (!given.Any(static path => System.IO.Path.GetFileName(path) == "Spin.dll"))
        {
            all.Add(MetadataReference.CreateFromFile(Platform.Contract));
        }

        all.AddRange(given.Select(static path => MetadataReference.CreateFromFile(path)));
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, s_parse, $"/src/{name}/{index}.cs", System.Text.Encoding.UTF8)),
            all,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: allowsUnsafe,
                optimizationLevel: isOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [
                new EventCompanionGenerator().AsSourceGenerator(),
                new SpindleBindingGenerator().AsSourceGenerator(),
                new ManifestGenerator().AsSourceGenerator(),
                new ImageGenerator().AsSourceGenerator(),
            ],
            parseOptions: s_parse);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _, TestContext.Current.CancellationToken);
        using FileStream file = File.Create(compiled.Path);
        EmitResult result = generated.Emit(file, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded), cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return compiled;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
