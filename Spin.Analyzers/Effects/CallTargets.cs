using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Spin.Analysis.Representation;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects;

/// <summary>
/// The methods in source that a call may reach: every override and implementation in the compilation, every function that was
/// assigned to a member of a delegate type. Found when first asked for, since most handlers have no such call.
/// </summary>
internal sealed class CallTargets(EffectEngine engine)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IMethodSymbol>> _virtual = new(SymbolEqualityComparer.Default);
    private readonly System.Lazy<ImmutableArray<INamedTypeSymbol>> _types = new(() => SourceTypes.All(engine.Spindles.Compilation.Assembly));
    private readonly System.Lazy<DelegateIndex> _delegates = new(() => new DelegateIndex(engine));

    /// <summary>The types in source.</summary>
    internal ImmutableArray<INamedTypeSymbol> Types => _types.Value;

    /// <summary>Whether a call of a method may run another that overrides or implements it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="receiver">The object, as it is written.</param>
    internal static bool IsVirtual(IMethodSymbol method, IOperation? receiver) =>
        (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed &&
        receiver is not IInstanceReferenceOperation { Syntax: BaseExpressionSyntax } &&
        receiver?.Type is not { IsSealed: true };

    /// <summary>Where a call may lead.</summary>
    internal ImmutableArray<IMethodSymbol> Resolve(CallSite call) => Resolve(call.Callee);

    /// <summary>Where a call may lead.</summary>
    internal ImmutableArray<IMethodSymbol> Resolve(CallTarget target) => target.Kind switch
    {
        CallKind.Direct or CallKind.Creation => [target.Method!.Symbol],
        CallKind.Virtual => _virtual.TryGetValue(target.Method!.Symbol, out ImmutableArray<IMethodSymbol> known)
            ? known
            : _virtual.GetOrAdd(target.Method!.Symbol, FindOverrides(target.Method!.Symbol)),
        CallKind.DelegateMember => _delegates.Value.AssignedTo((ISymbol)target.Holder!),
        _ => _delegates.Value.OfType((INamedTypeSymbol)target.Holder!),
    };

    private ImmutableArray<IMethodSymbol> FindOverrides(IMethodSymbol method)
    {
        ImmutableArray<IMethodSymbol>.Builder targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (!method.IsAbstract && engine.Spindles.Declares(method))
        {
            targets.Add(method);
        }

        foreach (INamedTypeSymbol type in Types)
        {
            IMethodSymbol? found = method.ContainingType.TypeKind == TypeKind.Interface
                ? FindImplementation(type, method)
                : FindOverride(type, method);
            if (found is not null && engine.Spindles.Declares(found) && !targets.Contains(found.OriginalDefinition))
            {
                targets.Add(found.OriginalDefinition);
            }
        }

        return targets.ToImmutable();
    }

    private static IMethodSymbol? FindImplementation(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return null;
        }

        foreach (INamedTypeSymbol @interface in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(@interface.OriginalDefinition, method.ContainingType))
            {
                foreach (ISymbol member in @interface.GetMembers(method.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method) &&
                        type.FindImplementationForInterfaceMember(member) is IMethodSymbol found)
                    {
                        return found;
                    }
                }
            }
        }

        return null;
    }

    private static IMethodSymbol? FindOverride(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (ISymbol member in type.GetMembers(method.Name))
        {
            for (IMethodSymbol? overridden = (member as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
                {
                    return (IMethodSymbol)member;
                }
            }
        }

        return null;
    }
}
