using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Contract;

/// <summary>An event as its declaration says: signature, level and forbidden effects.</summary>
internal sealed class EventModel
{
    private const string GuardSuffix = "Guard";

    private EventModel(INamedTypeSymbol type, IMethodSymbol invoke, Level level, Effect forbids, AttributeData declaration)
    {
        Type = type;
        Invoke = invoke;
        Level = level;
        Forbids = forbids;
        Declaration = declaration;
    }

    /// <summary>The delegate type.</summary>
    internal INamedTypeSymbol Type { get; }

    /// <summary>The signature of handlers.</summary>
    internal IMethodSymbol Invoke { get; }

    /// <summary>The context in which handlers run.</summary>
    internal Level Level { get; }

    /// <summary>The effects forbidden to handlers, by the level and by the event.</summary>
    internal Effect Forbids { get; }

    /// <summary>The attribute that makes the delegate an event.</summary>
    internal AttributeData Declaration { get; }

    /// <summary>The payload's field on which matches merge into one decision; null where there is none.</summary>
    internal string? Key => AttributeArguments.Find(Declaration, "Key") as string;

    /// <summary>The longest limit of a handler, in microseconds; 0 where the level's holds.</summary>
    internal int LimitMicroseconds => AttributeArguments.FindNumber(Declaration, "LimitMicroseconds");

    /// <summary>The class that asynchronous handlers take in the payload's place; null where they take copies.</summary>
    internal INamedTypeSymbol? Detach => AttributeArguments.Find(Declaration, "Detach") as INamedTypeSymbol;

    /// <summary>How the results of several handlers become one.</summary>
    internal Fold Fold => (Fold)AttributeArguments.FindNumber(Declaration, "Fold");

    /// <summary>Reads an event's declaration.</summary>
    /// <returns>Null where the type is no event.</returns>
    internal static EventModel? Find(ITypeSymbol? type, ContractTypes contract)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } named ||
            ContractTypes.FindAttribute(named.OriginalDefinition, contract.Event) is not { } attribute ||
            attribute.ConstructorArguments is not [{ Value: int level }])
        {
            return null;
        }

        Effect forbids = Levels.Forbidden((Level)level);
        forbids |= (Effect)AttributeArguments.FindNumber(attribute, "Forbids");
        return new EventModel(named, invoke, (Level)level, forbids, attribute);
    }

    /// <summary>The event whose generated guard delegate a type is.</summary>
    /// <returns>Null where the type is no guard delegate.</returns>
    internal static EventModel? FindByGuard(ITypeSymbol? type, ContractTypes contract) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } named &&
        named.Name.Length > GuardSuffix.Length && named.Name.EndsWith(GuardSuffix, System.StringComparison.Ordinal)
            ? FindSibling(named, named.Name.Substring(0, named.Name.Length - GuardSuffix.Length), contract)
            : null;

    /// <summary>Whether a type is the generated install right <c>IXEvent</c> of an event <c>X</c>.</summary>
    internal static bool IsInstallRight(INamedTypeSymbol type, ContractTypes contract) => FindByInstallRight(type, contract) is not null;

    /// <summary>The event <c>X</c> whose generated install right <c>IXEvent</c> a type is.</summary>
    /// <returns>Null where the type is no install right.</returns>
    internal static EventModel? FindByInstallRight(INamedTypeSymbol type, ContractTypes contract)
    {
        const int Affixes = 6; // "I" and "Event"
        string name = type.Name;
        return type.TypeKind == TypeKind.Interface && name.Length > Affixes && name[0] == 'I' &&
            name.EndsWith("Event", System.StringComparison.Ordinal)
                ? FindSibling(type, name.Substring(1, name.Length - Affixes), contract)
                : null;
    }

    /// <summary>The event <c>X</c> whose generated raise <c>XEvent.Raise</c> a type has.</summary>
    /// <returns>Null where the type raises no event.</returns>
    internal static EventModel? FindByRaiser(INamedTypeSymbol type, ContractTypes contract)
    {
        const string Suffix = "Event";
        return type is { TypeKind: TypeKind.Class, IsStatic: true } && type.Name.Length > Suffix.Length && type.Name.EndsWith(Suffix, System.StringComparison.Ordinal)
            ? FindSibling(type, type.Name.Substring(0, type.Name.Length - Suffix.Length), contract)
            : null;
    }

    private static EventModel? FindSibling(INamedTypeSymbol type, string name, ContractTypes contract)
    {
        INamespaceOrTypeSymbol container = type.ContainingType is { } outer ? outer : type.ContainingNamespace;
        ImmutableArray<INamedTypeSymbol> siblings = container.GetTypeMembers(name, type.Arity);
        return siblings is [{ } sibling] && SymbolEqualityComparer.Default.Equals(sibling.ContainingAssembly, type.ContainingAssembly)
            ? Find(sibling, contract)
            : null;
    }
}
