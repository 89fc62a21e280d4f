using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects;

/// <summary>Finds what a type runs for a member of an interface that it implements, or of a class from which it derives.</summary>
internal static class MemberLookup
{
    /// <summary>The methods that implement a member: one for each way in which the type constructs the interface.</summary>
    internal static IEnumerable<IMethodSymbol> ImplementationsOf(IMethodSymbol member, ITypeSymbol type)
    {
        foreach (INamedTypeSymbol @interface in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(@interface.OriginalDefinition, member.ContainingType))
            {
                continue;
            }

            foreach (ISymbol candidate in @interface.GetMembers(member.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member) && type.FindImplementationForInterfaceMember(candidate) is IMethodSymbol found)
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>The method that overrides a member, in the type or in one from which it derives.</summary>
    internal static IMethodSymbol? FindOverride(IMethodSymbol member, ITypeSymbol type)
    {
        for (ITypeSymbol? level = type; level is not null && !SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, member.ContainingType); level = level.BaseType)
        {
            foreach (ISymbol candidate in level.GetMembers(member.Name))
            {
                for (IMethodSymbol? overridden = (candidate as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, member))
                    {
                        return (IMethodSymbol)candidate;
                    }
                }
            }
        }

        return null;
    }
}
