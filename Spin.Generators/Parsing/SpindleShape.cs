using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Generators.Parsing;

/// <summary>
/// Judges whether a spindle's binding can be generated. What fails here is skipped silently: the rules for spindles
/// (SPIN3017, SPIN3019, SPIN3020, SPIN4001) say why.
/// </summary>
internal static class SpindleShape
{
    /// <summary>The name of the nested class of thunks.</summary>
    internal const string BindingName = "Binding";

    /// <summary>Whether a binding can be generated into the class.</summary>
    internal static bool CanBind(INamedTypeSymbol type, CancellationToken token) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsSealed: true, IsStatic: false, IsRecord: false, IsFileLocal: false } &&
        Constructor(type) is not null &&
        !HasOwnBinding(type) &&
        ContainersOf(type).All(container =>
            !container.IsGenericType &&
            container.TypeKind is TypeKind.Class or TypeKind.Struct &&
            container.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal &&
            IsPartial(container, token));

    /// <summary>The one public constructor, or null where there is none or are several.</summary>
    internal static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        IMethodSymbol? found = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility == Accessibility.Public)
            {
                if (found is not null)
                {
                    return null;
                }

                found = constructor;
            }
        }

        return found;
    }

    /// <summary>Whether the class has a member in the place of the generated class (SPIN3020).</summary>
    internal static bool HasOwnBinding(INamedTypeSymbol type) =>
        type.GetMembers(BindingName).Any(static member => !Generation.IsGenerated(member));

    /// <summary>The class and the types around it, innermost first.</summary>
    internal static System.Collections.Generic.IEnumerable<INamedTypeSymbol> ContainersOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? container = type; container is not null; container = container.ContainingType)
        {
            yield return container;
        }
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken token) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(token) is TypeDeclarationSyntax declaration &&
            declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
