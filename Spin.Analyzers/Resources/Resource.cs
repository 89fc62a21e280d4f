using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Resources;

/// <summary>A resource, by the place through which code reaches it. Two are the same where their paths are.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The place.</param>
/// <param name="Name">The place as messages name it.</param>
internal sealed record Resource(ResourceKind Kind, string Path, string Name)
{
    /// <summary>The local that holds it; null for locks.</summary>
    internal ILocalSymbol? Local { get; init; }

    /// <inheritdoc/>
    public bool Equals(Resource? other) => other is not null && other.Path == Path && other.Kind == Kind;

    /// <inheritdoc/>
    public override int GetHashCode() => System.StringComparer.Ordinal.GetHashCode(Path);
}
