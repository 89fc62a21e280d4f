using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects;

/// <summary>Finds what runs where a member is called of a type that the caller knows: of a type argument, of what a comparer is.</summary>
internal sealed class ConstrainedCalls(EffectEngine engine)
{
    /// <summary>Where a constrained call may lead.</summary>
    internal ImmutableArray<Method> Resolve(CallTarget target, TypeArguments? known)
    {
        IMethodSymbol member = target.Method!.Symbol;
        return TypeArguments.Close((ITypeSymbol)target.Holder!, known) is not { TypeKind: not TypeKind.Interface } type
            ? engine.Targets.AllOf(member)
            : Has(type, target.Unless) ? []
            : target.Unless is "System.IEquatable`1" or "System.IComparable`1" && IsBoxed(type) ? Of(type, member, target.Written as IMethodSymbol, known).Add(engine.Symbols.Box(type, member))
            : Of(type, member, target.Written as IMethodSymbol, known);
    }

    /// <summary>What a type runs for a member of an interface that it implements, or of a class from which it derives.</summary>
    internal ImmutableArray<Method> Of(ITypeSymbol type, IMethodSymbol member, IMethodSymbol? written = null, TypeArguments? known = null)
    {
        ImmutableArray<Method>.Builder targets = ImmutableArray.CreateBuilder<Method>();
        foreach (IMethodSymbol found in FindAll(type, member))
        {
            IMethodSymbol constructed = written is { TypeArguments: [_, ..] arguments } && found.TypeParameters.Length == arguments.Length
                ? found.OriginalDefinition.ContainingType.IsGenericType ? found : found.Construct([.. arguments])
                : found;
            targets.Add(engine.Targets.Bind(engine.Symbols.Of(found), constructed, known));
            if (!type.IsSealed && !found.IsStatic)
            {
                AddOverrides(targets, type, member, found);
                if (CallTargets.IsVirtual(found, receiver: null))
                {
                    targets.AddRange(engine.Targets.WithElsewhere([], found));
                }
            }
        }

        return targets.ToImmutable();
    }

    // Enumerations and nullable values have comparers that make no box.
    private static bool IsBoxed(ITypeSymbol type) => type is { TypeKind: TypeKind.Struct, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };

    // A class that derives from the type may have its own.
    private void AddOverrides(ImmutableArray<Method>.Builder targets, ITypeSymbol type, IMethodSymbol member, IMethodSymbol found)
    {
        foreach (INamedTypeSymbol derived in engine.Targets.Types)
        {
            if (!DerivesFrom(derived, type))
            {
                continue;
            }

            foreach (IMethodSymbol method in FindAll(derived, member))
            {
                if (!SymbolEqualityComparer.Default.Equals(method, found) && engine.Symbols.Of(method) is var described && !targets.Contains(described))
                {
                    targets.Add(described);
                }
            }
        }
    }

    private bool Has(ITypeSymbol type, string? @interface)
    {
        foreach (INamedTypeSymbol implemented in @interface is null ? [] : type.AllInterfaces)
        {
            if (engine.Symbols.NameOf(implemented) == @interface)
            {
                return true;
            }
        }

        return false;
    }

    private static bool DerivesFrom(INamedTypeSymbol type, ITypeSymbol ancestor)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, ancestor.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<IMethodSymbol> FindAll(ITypeSymbol type, IMethodSymbol member) => member.ContainingType.TypeKind == TypeKind.Interface
        ? MemberLookup.ImplementationsOf(member, type)
        : [MemberLookup.FindOverride(member, type) ?? member];
}
