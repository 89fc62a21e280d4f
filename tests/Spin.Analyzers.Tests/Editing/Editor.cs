using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Spin.Analyzers.Tests.Verifiers;
using Spin.CodeFixes.Editing;

namespace Spin.Analyzers.Tests.Editing;

/// <summary>One document of a project of spindles, open in an editor's workspace, with the caret where the source says <c>$$</c>.</summary>
internal sealed class Editor
{
    private const string Caret = "$$";

    private Editor(Document document, int position)
    {
        Document = document;
        Position = position;
    }

    /// <summary>The document.</summary>
    internal Document Document { get; }

    /// <summary>Where the caret is.</summary>
    internal int Position { get; }

    /// <summary>Opens a source.</summary>
    internal static Editor Open(string source)
    {
        AdhocWorkspace workspace = new(MefHostServices.Create(MefHostServices.DefaultAssemblies.Add(typeof(EventCompletion).Assembly)));
        Project project = workspace.AddProject("Edited", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp14))
            .AddMetadataReferences([.. Net100.References.All, Sources.Contract]);
        project = project.AddDocument("Anchor.cs", Sources.GlobalUsings.Content.Replace("global using Spin.Net;", "", System.StringComparison.Ordinal) + Sources.Anchor.Content).Project;
        int position = source.IndexOf(Caret, System.StringComparison.Ordinal);
        return new Editor(project.AddDocument("Edited.cs", source.Remove(position, Caret.Length)), position);
    }
}
