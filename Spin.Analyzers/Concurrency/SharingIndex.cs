using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>What the functions of each spindle of a compilation share, found once for all rules.</summary>
internal sealed class SharingIndex(SpindleCompilation spindles)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, Sharing> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<Acquisition>> _nested = new(SymbolEqualityComparer.Default);

    /// <summary>What a spindle's functions share.</summary>
    internal Sharing Of(INamedTypeSymbol spindle) =>
        _known.TryGetValue(spindle, out Sharing? sharing) ? sharing : _known.GetOrAdd(spindle, Sharing.Create(spindle, spindles));

    /// <summary>Where a spindle's functions enter a lock while they hold another. Of a spindle that has been judged, this is still known.</summary>
    internal ImmutableArray<Acquisition> NestedIn(INamedTypeSymbol spindle) =>
        _nested.TryGetValue(spindle, out ImmutableArray<Acquisition> nested) ? nested : _nested.GetOrAdd(spindle, FindNested(Of(spindle)));

    /// <summary>Lets go of a spindle that has been judged.</summary>
    internal void Release(INamedTypeSymbol spindle)
    {
        _ = NestedIn(spindle);
        _ = _known.TryRemove(spindle, out _);
    }

    private static ImmutableArray<Acquisition> FindNested(Sharing sharing) =>
        [.. sharing.Roots.SelectMany(static root => root.Acquisitions).Where(static acquisition => !acquisition.Held.IsEmpty)];
}
