using Microsoft.CodeAnalysis;
using Spin.Generators.Models;
using Spin.Generators.Parsing;

namespace Spin.Generators.Spindles;

/// <summary>
/// Adds to each spindle the thunks by which an image reaches its private handlers and guards, and to its assembly the manifest's entries.
/// </summary>
[Generator]
public sealed class SpindleBindingGenerator : IIncrementalGenerator
{
    /// <summary>The step that yields the spindles of the project.</summary>
    internal const string SpindleStep = "Spindle";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpindleModel> spindles = DeclaredSpindles
            .Find(context.SyntaxProvider, DeclaredEvents.Find(context.SyntaxProvider).Collect())
            .WithTrackingName(SpindleStep);
        context.RegisterSourceOutput(spindles, static (output, model) =>
            output.AddSource($"{model.FullName}.Binding.g.cs", BindingEmitter.Emit(model)));
    }
}
