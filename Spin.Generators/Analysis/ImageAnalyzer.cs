using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Generators.Collections;
using Spin.Generators.Image;
using Spin.Generators.Image.Composition;
using Spin.Generators.Image.File;
using Spin.Generators.Models;
using Spin.Generators.Parsing;

namespace Spin.Generators.Analysis;

/// <summary>
/// What is wrong with an image: composes it once more, from the manifests alone (an analyzer sees the project's own, too), and reports
/// what the generator left out. No place in source is to blame, since what is wrong is how the project puts assemblies together.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfImages;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static compilation => Analyze(compilation));
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        if (!ImageGenerator.ReadOptions(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions).IsImage ||
            ContractVersion.Find(context.Compilation) is not { } contract)
        {
            return;
        }

        AssemblyManifest? own = ManifestReader.Read(context.Compilation.Assembly);
        ImageModel image = ImageComposer.Compose(new ImageSources(
            context.Compilation.AssemblyName ?? "",
            contract,
            ReadFile(context),
            ManifestReader.ReadReferences(context.Compilation, context.CancellationToken),
            own?.Events ?? EquatableArray<EventModel>.Empty,
            own?.Spindles ?? EquatableArray<SpindleModel>.Empty));
        foreach (Problem problem in image.Problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.OfImages.First(rule => rule.Id == problem.Id), Location.None, [.. problem.Arguments]));
        }
    }

    private static ImageFile ReadFile(CompilationAnalysisContext context) =>
        context.Options.AdditionalFiles.FirstOrDefault(static file => Path.GetFileName(file.Path) == ImageFile.FileName) is { } text
            ? ImageFileParser.Parse(text.GetText(context.CancellationToken)?.ToString() ?? "")
            : ImageFile.Empty;
}
