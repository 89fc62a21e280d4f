using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Library;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>What the members of the class library do that a compilation calls: each is described and looked up once, not for every call.</summary>
internal sealed class LibrarySummaryIndex(SpindleCompilation spindles)
{
    // What a member does may depend on the object that it is called on: none is one of them.
    private readonly ConcurrentDictionary<IMethodSymbol, MemberSummary> _onNothing = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ConcurrentDictionary<IMethodSymbol, MemberSummary>> _on = new(SymbolEqualityComparer.Default);

    /// <summary>What a member does.</summary>
    /// <param name="method">The member.</param>
    /// <param name="receiver">The type of the object that it is called on; null for none.</param>
    internal MemberSummary Of(IMethodSymbol method, ITypeSymbol? receiver)
    {
        ConcurrentDictionary<IMethodSymbol, MemberSummary> known = receiver is null
            ? _onNothing
            : _on.GetOrAdd(receiver, static _ => new(SymbolEqualityComparer.Default));
        return known.TryGetValue(method, out MemberSummary? summary) ? summary : known.GetOrAdd(method, MemberEffects.LookUp(method, receiver, spindles.Types));
    }
}
