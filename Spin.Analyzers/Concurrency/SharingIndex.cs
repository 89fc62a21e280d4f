using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>What the functions of each spindle of a compilation share, found once for all rules.</summary>
internal sealed class SharingIndex(SpindleCompilation spindles)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, Sharing> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What a spindle's functions share.</summary>
    internal Sharing Of(INamedTypeSymbol spindle) =>
        _known.TryGetValue(spindle, out Sharing? sharing) ? sharing : _known.GetOrAdd(spindle, Sharing.Create(spindle, spindles));
}
