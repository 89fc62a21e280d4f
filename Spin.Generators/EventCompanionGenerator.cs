using Microsoft.CodeAnalysis;

namespace Spin.Generators;

/// <summary>Adds the companions of each event to the assembly that declares it.</summary>
[Generator]
public sealed class EventCompanionGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
