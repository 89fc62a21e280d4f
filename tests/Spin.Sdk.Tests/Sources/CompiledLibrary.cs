using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Spin.Sdk.Tests.Sources;

/// <summary>An assembly in a folder of its own, compiled from a text, with or without that text, or another, in its debug information.</summary>
internal sealed class CompiledLibrary : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spin-sources-").FullName;

    internal CompiledLibrary(string source, string? carried, OptimizationLevel optimization = OptimizationLevel.Release, string file = "/code/Library.cs")
    {
        SourceText text = SourceText.From(source, Encoding.UTF8);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText(text, path: file)],
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization, deterministic: true));
        List<EmbeddedText> embedded = carried is null ? [] : [EmbeddedText.FromSource(file, SourceText.From(carried, Encoding.UTF8))];
        using FileStream output = File.Create(Assembly);
        EmitResult result = compilation.Emit(output, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded), embeddedTexts: embedded);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }

    /// <summary>The assembly's path.</summary>
    internal string Assembly => Path.Combine(_folder, "Library.dll");

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
