using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Contracts;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>The contracts that declarations have by <c>[Effects]</c>, here and in other assemblies.</summary>
internal sealed class SourceContracts(SpindleCompilation spindles)
{
    private readonly ConcurrentDictionary<ISymbol, EffectContract?> _contracts = new(SymbolEqualityComparer.Default);

    /// <summary>The contract of a call of a method: its own or its property's, that of its type, that of what it overrides.</summary>
    /// <returns>Null where it has none. A function inside another is always seen, and has none.</returns>
    internal EffectContract? Of(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction)
        {
            return null;
        }

        for (IMethodSymbol? level = method.OriginalDefinition; level is not null; level = level.OverriddenMethod?.OriginalDefinition)
        {
            if ((ReadOf(level) ?? ReadOfProperty(level) ?? ReadOfType(level)) is { } contract)
            {
                return contract;
            }
        }

        return null;
    }

    /// <summary>The contract of a delegate's type.</summary>
    internal EffectContract? OfDelegate(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } ? ReadOf(type.OriginalDefinition) : null;

    private EffectContract? ReadOfProperty(IMethodSymbol method) => method.AssociatedSymbol is { } member ? ReadOf(member) : null;

    // What makes an object is another matter than what the object does.
    private EffectContract? ReadOfType(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor ? null : ReadOf(method.ContainingType);

    private EffectContract? ReadOf(ISymbol symbol) =>
        _contracts.TryGetValue(symbol, out EffectContract? known) ? known : _contracts.GetOrAdd(symbol, Read(symbol));

    private EffectContract? Read(ISymbol symbol)
    {
        if (spindles.Contract.Effects is not { } attribute ||
            ContractTypes.FindAttribute(symbol, attribute) is not { ConstructorArguments: [{ Value: int atMost }] } data)
        {
            return null;
        }

        int steps = AttributeArguments.FindNumber(data, "Steps");
        return new EffectContract(
            (Effect)atMost, steps > 0 ? steps : null,
            symbol is INamedTypeSymbol type ? type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) : MemberEffects.Name(symbol))
        {
            IsOfKernel = SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, spindles.Contract.Assembly),
        };
    }
}
