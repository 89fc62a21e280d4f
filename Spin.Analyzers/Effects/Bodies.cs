using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects;

/// <summary>Finds the bodies of methods.</summary>
internal static class Bodies
{
    /// <summary>The member whose body contains a function; the method itself where it is no local function or lambda.</summary>
    internal static ISymbol Outermost(IMethodSymbol method)
    {
        ISymbol symbol = method;
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } && symbol.ContainingSymbol is { } outer)
        {
            symbol = outer;
        }

        return symbol;
    }

    /// <summary>Whether a symbol is declared inside a function.</summary>
    internal static bool IsInside(ISymbol symbol, IMethodSymbol function)
    {
        for (ISymbol? outer = symbol.ContainingSymbol; outer is IMethodSymbol; outer = outer.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(outer, function))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The operations of a member's body: that of a method or accessor, the initialiser of a field or property.</summary>
    internal static IEnumerable<IOperation> Of(ISymbol member, EffectEngine engine)
    {
        ISymbol implementation = member is IMethodSymbol { PartialImplementationPart: { } part } ? part : member;
        foreach (SyntaxReference reference in engine.Spindles.Declares(implementation) ? implementation.DeclaringSyntaxReferences : [])
        {
            SyntaxNode syntax = reference.GetSyntax();
            SyntaxNode? body = syntax switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                TypeDeclarationSyntax => null,
                _ => syntax,
            };
            if (body is not null && engine.Spindles.Bodies.Find(body) is
                (IMethodBodyBaseOperation or IBlockOperation or ISymbolInitializerOperation) and { } operation)
            {
                yield return operation;
            }
        }

        foreach (IOperation initializer in OfInitializers(member, engine))
        {
            yield return initializer;
        }
    }

    /// <summary>The initialisers of fields and properties that run before the body of a constructor, or of what fills statics.</summary>
    internal static IEnumerable<IOperation> OfInitializers(ISymbol member, EffectEngine engine)
    {
        if (member is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor)
        {
            yield break;
        }

        // Not in a constructor that calls another of its type.
        foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is ConstructorDeclarationSyntax { Initializer: { } initializer } &&
                initializer.IsKind(SyntaxKind.ThisConstructorInitializer))
            {
                yield break;
            }
        }

        foreach (ISymbol initialized in constructor.ContainingType.GetMembers())
        {
            if (initialized.IsStatic == constructor.IsStatic && initialized is IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } or IPropertySymbol or IEventSymbol)
            {
                foreach (IOperation initializer in Of(initialized, engine))
                {
                    if (initializer is ISymbolInitializerOperation)
                    {
                        yield return initializer;
                    }
                }
            }
        }
    }
}
