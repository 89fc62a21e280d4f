using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Contracts;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects;

/// <summary>Finds the contracts to which code is held.</summary>
internal static class Obligations
{
    /// <summary>Those of a type's methods, and of what it inherits to implement interfaces.</summary>
    internal static IEnumerable<Obligation> Of(INamedTypeSymbol type, EffectEngine engine)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IMethodSymbol { IsAbstract: false } method || !HasCode(method, engine))
            {
                continue;
            }

            Method described = engine.Symbols.Of(method);
            if (described.Contract is { } contract)
            {
                yield return Held(described, contract);
                if (method.OverriddenMethod is { } overridden && engine.Symbols.Of(overridden).Contract is { } inherited && inherited != contract)
                {
                    yield return Held(described, inherited) with { Promise = contract };
                }
            }
        }

        foreach (Obligation implementation in OfInterfaces(type, engine))
        {
            yield return implementation;
        }
    }

    /// <summary>That of a function that is made into a delegate.</summary>
    internal static IEnumerable<Obligation> Of(IDelegateCreationOperation creation, EffectEngine engine)
    {
        if (engine.Contracts.OfDelegate(creation.Type) is not { } contract)
        {
            yield break;
        }

        CallTarget target = (IOperation?)creation.Target switch
        {
            IAnonymousFunctionOperation lambda => new CallTarget(CallKind.Creation, engine.Symbols.Of(lambda.Symbol)),
            IMethodReferenceOperation reference => engine.Targets.Describe(reference),
            { } value => DelegateValues.Of(value, engine),
            null => new CallTarget(CallKind.OneOf, null),
        };
        Location location = creation.Syntax.GetLocation();
        if (target.Contract is { } own)
        {
            Method declared = target.Method ?? Method.Nobody;
            yield return new Obligation(declared, declared == Method.Nobody ? own.Owner : declared.Name, contract, location) { Promise = own };
            yield break;
        }

        foreach (Method function in engine.Analysis.TargetsOf(Method.Nobody, target))
        {
            yield return new Obligation(function, function.Name, contract, location);
        }
    }

    private static IEnumerable<Obligation> OfInterfaces(INamedTypeSymbol type, EffectEngine engine)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            yield break;
        }

        HashSet<(Method, EffectContract)> seen = [];
        foreach (INamedTypeSymbol @interface in type.AllInterfaces)
        {
            foreach (ISymbol member in @interface.GetMembers())
            {
                if (member is not IMethodSymbol declared || engine.Symbols.Of(declared).Contract is not { } contract ||
                    type.FindImplementationForInterfaceMember(declared) is not IMethodSymbol { IsAbstract: false } found || found.ContainingType.TypeKind == TypeKind.Interface)
                {
                    continue;
                }

                Method method = engine.Symbols.Of(found);
                if (seen.Add((method, contract)))
                {
                    // What a class inherits, it promises itself.
                    Obligation held = SymbolEqualityComparer.Default.Equals(found.ContainingType, type) ? Held(method, contract) : new Obligation(method, MemberEffects.Name(found), contract, type.Locations[0]);
                    yield return held with { Promise = method.Contract };
                }
            }
        }
    }

    private static Obligation Held(Method method, EffectContract contract)
    {
        IMethodSymbol symbol = method.Symbol;
        return new Obligation(method, MemberEffects.Name(symbol), contract, (symbol.AssociatedSymbol ?? symbol).Locations[0]);
    }

    private static bool HasCode(IMethodSymbol method, EffectEngine engine) =>
        engine.Spindles.Declares(method) || method is { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor, IsImplicitlyDeclared: true };
}
