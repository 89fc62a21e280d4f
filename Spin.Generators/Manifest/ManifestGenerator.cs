using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Generators.Models;
using Spin.Generators.Parsing;
using Spin.Generators.Text;

namespace Spin.Generators.Manifest;

/// <summary>Marks an assembly that declares events or spindles, so that an image looks into it, with the versions to compare.</summary>
[Generator]
public sealed class ManifestGenerator : IIncrementalGenerator
{
    /// <summary>The step that yields the contract's version where the project declares something.</summary>
    internal const string ManifestStep = "Manifest";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<EventModel>> events = DeclaredEvents.Find(context.SyntaxProvider).Collect();
        IncrementalValueProvider<bool> declares = DeclaredSpindles.Find(context.SyntaxProvider, events).Collect()
            .Combine(events)
            .Select(static (pair, _) => !pair.Left.IsEmpty || !pair.Right.IsEmpty);
        IncrementalValueProvider<string?> version = context.CompilationProvider
            .Select(static (compilation, _) => ContractVersion.Find(compilation));
        IncrementalValueProvider<string?> manifest = declares.Combine(version)
            .Select(static (pair, _) => pair.Left ? pair.Right : null)
            .WithTrackingName(ManifestStep);
        context.RegisterSourceOutput(manifest, static (output, version) =>
        {
            if (version is not null)
            {
                output.AddSource("SpindleManifest.g.cs", Emit(version));
            }
        });
    }

    private static string Emit(string version)
    {
        SourceWriter writer = new();
        writer.Line($"[assembly: global::Spin.SpindleManifest(Schema = {Generated.ManifestSchema}, Contract = {Literal.Text(version)})]");
        return writer.ToString();
    }
}
