using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <summary>Properties of which the compiler writes the accessors: they read or write a field of their own.</summary>
internal static class AutomaticProperties
{
    /// <summary>Whether the compiler writes the accessors of a property.</summary>
    internal static bool IsAutomatic(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method is an accessor that the compiler writes.</summary>
    internal static bool IsAccessor(IMethodSymbol method) => method.AssociatedSymbol is IPropertySymbol property && !HasBody(method) && IsAutomatic(property);

    /// <summary>
    /// What an accessor does where it is called as a member of something else: through an interface, or a class that others derive from.
    /// </summary>
    internal static MethodFacts FactsOf(IMethodSymbol method)
    {
        if (method is not { AssociatedSymbol: IPropertySymbol property, ContainingType.IsReferenceType: true } || !IsAccessor(method))
        {
            return MethodFacts.Empty;
        }

        Cause? cause = method.MethodKind switch
        {
            MethodKind.PropertySet when !method.IsInitOnly => new Cause(Effect.Writes, CauseKind.Write, $"'{property.Name}'", new SourceSite(property.Locations[0])),
            MethodKind.PropertyGet when property.SetMethod is { IsInitOnly: false } => new Cause(Effect.Reads, CauseKind.Read, $"'{property.Name}', which can change", new SourceSite(property.Locations[0])),
            _ => null,
        };
        return cause is null ? MethodFacts.Empty : new MethodFacts([cause], [], ImmutableHashSet<Analysis.Representation.Field>.Empty, mayLoop: false) { Operations = 1 };
    }

    // With 'field' an accessor has a body and the property a field of the compiler's.
    private static bool HasBody(IMethodSymbol accessor)
    {
        foreach (SyntaxReference reference in accessor.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not Microsoft.CodeAnalysis.CSharp.Syntax.AccessorDeclarationSyntax { Body: null, ExpressionBody: null })
            {
                return true;
            }
        }

        return false;
    }
}
