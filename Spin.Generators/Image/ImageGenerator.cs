using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Generators.Collections;
using Spin.Generators.Image.Composition;
using Spin.Generators.Image.Emit;
using Spin.Generators.Image.File;
using Spin.Generators.Models;
using Spin.Generators.Parsing;

namespace Spin.Generators.Image;

/// <summary>
/// Adds to an image project the one table of each event, the containment of each handler, and the image that the kernel starts.
/// </summary>
[Generator]
public sealed class ImageGenerator : IIncrementalGenerator
{
    /// <summary>The step that yields the spindle items.</summary>
    internal const string FileStep = "ImageFile";

    /// <summary>The step that yields the handlers that were proven to need no containment.</summary>
    internal const string ProvenStep = "Proven";

    /// <summary>The step that yields what referenced assemblies declare.</summary>
    internal const string ReferencesStep = "References";

    /// <summary>The step that yields the composed image.</summary>
    internal const string CompositionStep = "Composition";

    /// <summary>The step that yields each event's table.</summary>
    internal const string TableStep = "Table";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImageOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ReadOptions(provider.GlobalOptions));
        IncrementalValueProvider<ImageFile> file = context.AdditionalTextsProvider
            .Where(static text => Path.GetFileName(text.Path) == ImageFile.FileName)
            .Select(static (text, token) => ImageFileParser.Parse(text.GetText(token)?.ToString() ?? ""))
            .Collect()
            .Select(static (files, _) => files.IsEmpty ? ImageFile.Empty : files[0])
            .WithTrackingName(FileStep);
        IncrementalValueProvider<ProvenFile> proven = context.AdditionalTextsProvider
            .Where(static text => Path.GetFileName(text.Path) == ProvenFile.FileName)
            .Select(static (text, token) => ProvenFile.Parse(text.GetText(token)?.ToString() ?? ""))
            .Collect()
            .Select(static (files, _) => files.IsEmpty ? ProvenFile.Empty : files[0])
            .WithTrackingName(ProvenStep);
        IncrementalValueProvider<ImageSources> references = context.CompilationProvider
            .Combine(options)
            .Select(static (pair, token) => ReadReferences(pair.Left, pair.Right, token))
            .WithTrackingName(ReferencesStep);
        IncrementalValueProvider<ImmutableArray<EventModel>> events = DeclaredEvents.Find(context.SyntaxProvider).Collect();
        IncrementalValueProvider<ImmutableArray<SpindleModel>> spindles = DeclaredSpindles.Find(context.SyntaxProvider, events).Collect();
        IncrementalValueProvider<ImageModel?> image = references.Combine(file).Combine(events).Combine(spindles).Combine(options)
            .Select(static (all, _) =>
            {
                ((((ImageSources sources, ImageFile items), ImmutableArray<EventModel> own), ImmutableArray<SpindleModel> members), ImageOptions wanted) = all;
                return wanted.IsImage
                    ? ImageComposer.Compose(sources with { File = items, Events = own.ToEquatable(), Spindles = members.ToEquatable() })
                    : null;
            })
            .Combine(proven)
            .Select(static (pair, _) => pair.Left is { } composed ? pair.Right.Mark(composed) : null)
            .WithTrackingName(CompositionStep);
        IncrementalValuesProvider<ImageEvent> tables = image
            .SelectMany(static (model, _) => model?.Events ?? EquatableArray<ImageEvent>.Empty)
            .WithTrackingName(TableStep);
        IncrementalValueProvider<bool> definesExport = context.CompilationProvider
            .Select(static (compilation, _) => RuntimeExport.IsMissing(compilation));

        context.RegisterSourceOutput(tables, static (output, table) =>
            output.AddSource($"{table.TableName}.Table.g.cs", TableEmitter.Emit(table)));
        context.RegisterSourceOutput(image.Combine(options).Combine(definesExport), static (output, all) =>
        {
            if (all.Left.Left is { } model)
            {
                output.AddSource("SpinImage.g.cs", ImageEmitter.Emit(model));
                output.AddSource("SpinImage.Entry.g.cs", EntryEmitter.Emit(all.Left.Right.IsBareMetal, all.Right));
            }
        });
    }

    /// <summary>Reads the project's properties.</summary>
    internal static ImageOptions ReadOptions(AnalyzerConfigOptions options) =>
        new(IsTrue(options, "build_property.SpinImageProject"), IsTrue(options, "build_property.SpinBareMetal"));

    private static bool IsTrue(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out string? value) && string.Equals(value, "true", System.StringComparison.OrdinalIgnoreCase);

    private static ImageSources ReadReferences(Compilation compilation, ImageOptions options, System.Threading.CancellationToken token) =>
        new(
            compilation.AssemblyName ?? "",
            ContractVersion.Find(compilation) ?? "",
            ImageFile.Empty,
            options.IsImage ? ManifestReader.ReadReferences(compilation, token) : EquatableArray<AssemblyManifest>.Empty,
            EquatableArray<EventModel>.Empty,
            EquatableArray<SpindleModel>.Empty);
}
