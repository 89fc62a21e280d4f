using System.Collections.Immutable;
using System.Linq;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Reading;

/// <summary>A method with the arguments of its type and its own; those of the member whose summary is asked for stand for themselves.</summary>
/// <param name="Method">The method.</param>
/// <param name="OfType">The arguments of its type.</param>
/// <param name="OfMethod">The arguments of itself.</param>
internal sealed record Instance(IlMethod Method, ImmutableArray<IlType> OfType, ImmutableArray<IlType> OfMethod)
{
    private string? _key;

    /// <summary>The same for the same instance.</summary>
    internal string Key => _key ??= $"{Method.Module.Name}:{Method.Handle.GetHashCode():x}<{string.Join(',', OfType.Select(IlSymbols.Text))}|{string.Join(',', OfMethod.Select(IlSymbols.Text))}>";

    /// <summary>Whether its arguments are so deeply nested that a circle of calls makes ever new ones.</summary>
    internal bool IsTooDeep => OfType.Any(static type => Types.DepthOf(type) > MaxDepth) || OfMethod.Any(static type => Types.DepthOf(type) > MaxDepth);

    private const int MaxDepth = 7;

    /// <inheritdoc/>
    public bool Equals(Instance? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(System.StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Method}<{string.Join(',', OfType.Select(IlSymbols.Text))}|{string.Join(',', OfMethod.Select(IlSymbols.Text))}>";
}
