using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>Whether what a <c>foreach</c> walks has an end.</summary>
internal static class Sequences
{
    /// <summary>Why the sequence may have no end.</summary>
    /// <returns>Null where it has one.</returns>
    internal static Reason? FindProblem(IInvocationOperation moveNext, LoopContext context)
    {
        CommonForEachStatementSyntax? statement = moveNext.Syntax.FirstAncestorOrSelf<CommonForEachStatementSyntax>();
        if (statement is null)
        {
            return Reason.Endless("sequence");
        }

        SemanticModel model = context.Engine.ModelOf(statement.SyntaxTree);
        ForEachStatementInfo info = model.GetForEachStatementInfo(statement);
        ITypeSymbol? type = model.GetTypeInfo(statement.Expression).Type;
        if (type is null || info.IsAsynchronous || info.GetEnumeratorMethod is not { } getEnumerator || info.MoveNextMethod is not { } next)
        {
            return Reason.Endless(type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "sequence");
        }

        if (type is IArrayTypeSymbol || type.SpecialType == SpecialType.System_String || IsFinite(getEnumerator))
        {
            return null;
        }

        // An enumerator of one's own: whenever it says true it has moved toward a bound.
        return !next.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty && context.Engine.Cursors.AdvanceOf(next.OriginalDefinition) is not null
            ? null
            : Reason.Endless(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
    }

    // A concrete type of the class library walks what is there; an interface may be anything.
    private static bool IsFinite(IMethodSymbol getEnumerator)
    {
        INamedTypeSymbol owner = getEnumerator.ContainingType;
        return owner.DeclaringSyntaxReferences.IsEmpty && owner.TypeKind != TypeKind.Interface &&
            getEnumerator.ReturnType.TypeKind != TypeKind.Interface && Namespaces.IsBelow(owner, "System");
    }
}
