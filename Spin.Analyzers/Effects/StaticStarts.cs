using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects;

/// <summary>Finds what fills the statics of the types in source, and what enters it.</summary>
internal sealed class StaticStarts(EffectEngine engine)
{
    private readonly ConcurrentDictionary<ISymbol, IMethodSymbol?> _constructors = new(SymbolEqualityComparer.Default);

    /// <summary>What runs before a static field, property or event is used.</summary>
    /// <param name="user">The function that uses it; null for an initialiser.</param>
    /// <param name="member">The member.</param>
    /// <returns>Null where nothing does, or has before the function was entered.</returns>
    internal Method? BeforeUse(IMethodSymbol? user, ISymbol member)
    {
        INamedTypeSymbol owner = member.ContainingType.OriginalDefinition;
        if (!member.IsStatic || !engine.Spindles.Declares(member) || ConstructorOf(owner) is not { } start || user is not null && Bodies.Outermost(user) is var outer && SymbolEqualityComparer.Default.Equals(outer, start))
        {
            return null;
        }

        // Whoever is inside a type with a static constructor has entered it by a constructor or a static method.
        return !start.IsImplicitlyDeclared && SymbolEqualityComparer.Default.Equals(user?.ContainingType, owner) ? null : engine.Symbols.Of(start);
    }

    /// <summary>What runs before the body of a method.</summary>
    internal Method? BeforeBody(IMethodSymbol method) =>
        method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.StaticConstructor) &&
        (method.IsStatic || method.MethodKind == MethodKind.Constructor || method.ContainingType.IsValueType) && engine.Spindles.Declares(method.ContainingType) &&
        ConstructorOf(method.ContainingType.OriginalDefinition) is { IsImplicitlyDeclared: false } start ? engine.Symbols.Of(start) : null;

    // The compiler has one for the initialisers alone, too.
    private IMethodSymbol? ConstructorOf(INamedTypeSymbol type) =>
        _constructors.TryGetValue(type, out IMethodSymbol? known) ? known : _constructors.GetOrAdd(type, type.StaticConstructors is [var only, ..] ? only : null);
}
