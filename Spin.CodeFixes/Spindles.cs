using Spin.CodeFixes.Rules4000;

namespace Spin.CodeFixes;

/// <summary>Finds the spindle whose imports code can use.</summary>
internal static class Spindles
{
    /// <summary>The spindle around a diagnostic in instance code of its own class, in the part that has the constructor.</summary>
    internal static ClassDeclarationSyntax? FindAround(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        for (SyntaxNode? outer = node; outer is not null; outer = outer.Parent)
        {
            if (outer is LocalFunctionStatementSyntax { Modifiers: var function } && Nodes.Has(function, SyntaxKind.StaticKeyword) ||
                outer is AnonymousFunctionExpressionSyntax { Modifiers: var lambda } && Nodes.Has(lambda, SyntaxKind.StaticKeyword) ||
                outer is MemberDeclarationSyntax { Modifiers: var member } and not TypeDeclarationSyntax && Nodes.Has(member, SyntaxKind.StaticKeyword))
            {
                return null;
            }

            if (outer is TypeDeclarationSyntax type)
            {
                return type is ClassDeclarationSyntax spindle && IsSpindle(spindle, model) && ImportList.CanExtend(spindle, model) ? spindle : null;
            }
        }

        return null;
    }

    private static bool IsSpindle(ClassDeclarationSyntax type, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(type) is { } symbol)
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "SpindleAttribute", ContainingNamespace: { Name: "Spin", ContainingNamespace.IsGlobalNamespace: true } })
                {
                    return true;
                }
            }
        }

        return false;
    }
}
