using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Spin;
using Spin.Generators.Manifest;
using Spin.Generators.Spindles;

namespace VerifierBenchmarks;

/// <summary>Compiles sources of spindles, an assembly each, as their projects would.</summary>
internal static class SpindleAssemblies
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);
    private static readonly MetadataReference[] s_references = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SpindleAttribute).Assembly.Location)];

    /// <summary>Compiles each source into an assembly of its own.</summary>
    /// <returns>The files.</returns>
    internal static IReadOnlyList<string> Compile(string folder, IReadOnlyList<string> sources)
    {
        string[] files = new string[sources.Count];
        Parallel.For(0, sources.Count, index => files[index] = Compile(folder, $"Spindle{index}", sources[index]));
        return files;
    }

    private static string Compile(string folder, string name, string source)
    {
        string file = Path.Combine(folder, name + ".dll");
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(File.ReadAllText(source), s_parse)], s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create([new SpindleBindingGenerator().AsSourceGenerator(), new ManifestGenerator().AsSourceGenerator()], parseOptions: s_parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        EmitResult emitted = generated.Emit(file);
        return emitted.Success ? file : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }
}
