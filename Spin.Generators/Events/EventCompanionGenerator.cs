using Microsoft.CodeAnalysis;
using Spin.Generators.Models;
using Spin.Generators.Parsing;

namespace Spin.Generators.Events;

/// <summary>
/// Adds the companions of each event to the assembly that declares it: for <c>X</c> the guard type <c>XGuard</c>, the install right
/// <c>IXEvent</c>, the dispatch table <c>XTable</c>, the internal <c>XEvent.Raise</c>, and the manifest's entry.
/// </summary>
[Generator]
public sealed class EventCompanionGenerator : IIncrementalGenerator
{
    /// <summary>The step that yields the events of the project.</summary>
    internal const string EventStep = "Event";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<EventModel> events = DeclaredEvents.Find(context.SyntaxProvider).WithTrackingName(EventStep);
        context.RegisterSourceOutput(events, static (output, model) =>
            output.AddSource($"{model.FullName}.g.cs", CompanionEmitter.Emit(model)));
    }
}
