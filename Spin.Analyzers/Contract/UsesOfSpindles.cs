using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>What a rule notes in the bodies of each spindle, to judge when all of them have been seen.</summary>
/// <typeparam name="TUses">The notes on one spindle.</typeparam>
/// <param name="contract">Says what a spindle is.</param>
internal sealed class UsesOfSpindles<TUses>(ContractTypes contract)
    where TUses : class, new()
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, TUses?> _uses = new(SymbolEqualityComparer.Default);

    /// <summary>The notes on a spindle.</summary>
    internal TUses OfSpindle(INamedTypeSymbol spindle) => Of(spindle)!;

    /// <summary>The notes on the spindle in which a member stands, directly or in a nested type.</summary>
    /// <returns>Null where it stands in none.</returns>
    internal TUses? Of(ISymbol member) => (member as INamedTypeSymbol ?? member.ContainingType) is { } type ? Of(type) : null;

    private TUses? Of(INamedTypeSymbol type) => _uses.TryGetValue(type, out TUses? uses)
        ? uses
        : _uses.GetOrAdd(type, contract.IsSpindle(type) ? new TUses() : type.ContainingType is { } outer ? Of(outer) : null);
}
