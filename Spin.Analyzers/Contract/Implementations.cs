using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>The members of interfaces that a method implements.</summary>
internal static class Implementations
{
    /// <summary>Those of interfaces that are no part of the class library: under their names others can call the method.</summary>
    internal static IEnumerable<ISymbol> Of(IMethodSymbol method)
    {
        if (method.IsStatic || method.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (INamedTypeSymbol @interface in type.AllInterfaces)
        {
            if (ClassLibrary.Contains(@interface))
            {
                continue;
            }

            foreach (ISymbol member in @interface.GetMembers())
            {
                if (member is IMethodSymbol && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                {
                    yield return member;
                }
            }
        }
    }
}
