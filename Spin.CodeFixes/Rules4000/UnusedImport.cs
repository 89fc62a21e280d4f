using Microsoft.CodeAnalysis.Text;

namespace Spin.CodeFixes.Rules4000;

/// <summary>What goes with a constructor's parameter that nothing uses.</summary>
internal static class UnusedImport
{
    /// <summary>The statements, fields and documentation to remove.</summary>
    /// <returns>Null where something else names the parameter.</returns>
    internal static List<TextSpan>? Find(ParameterSyntax parameter, SemanticModel model)
    {
        if (parameter.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } spindle || model.GetDeclaredSymbol(parameter) is not { } symbol)
        {
            return null;
        }

        List<TextSpan> spans = [];
        foreach (SyntaxNode node in spindle.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != symbol.Name ||
                !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol))
            {
                continue;
            }

            switch (name.Parent)
            {
                case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == name:
                    spans.Add(statement.FullSpan);
                    AddField(model.GetSymbolInfo(assignment.Left).Symbol, spindle, model, spans);
                    break;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } }:
                    spans.Add(field.FullSpan);
                    break;
                default:
                    return null;
            }
        }

        AddDocumentation(parameter, spans);
        return spans;
    }

    // The field, where the assignment is all that names it.
    private static void AddField(ISymbol? keeper, ClassDeclarationSyntax spindle, SemanticModel model, List<TextSpan> spans)
    {
        FieldDeclarationSyntax? declaration = null;
        int uses = 0;
        foreach (SyntaxNode node in spindle.DescendantNodes())
        {
            if (node is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } declarator &&
                SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(declarator), keeper))
            {
                declaration = field;
            }
            else if (node is IdentifierNameSyntax name && name.Identifier.ValueText == keeper?.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, keeper))
            {
                uses++;
            }
        }

        if (declaration is not null && uses == 1)
        {
            spans.Add(declaration.FullSpan);
        }
    }

    private static void AddDocumentation(ParameterSyntax parameter, List<TextSpan> spans)
    {
        SourceText text = parameter.SyntaxTree.GetText();
        foreach (SyntaxNode node in parameter.Parent!.Parent!.DescendantNodes(descendIntoTrivia: true))
        {
            if (node is XmlElementSyntax { StartTag: { Name.LocalName.ValueText: "param", Attributes: [XmlNameAttributeSyntax { Identifier.Identifier.ValueText: { } name }] } } element &&
                name == parameter.Identifier.ValueText)
            {
                LinePositionSpan lines = text.Lines.GetLinePositionSpan(element.Span);
                spans.Add(TextSpan.FromBounds(text.Lines[lines.Start.Line].Start, text.Lines[lines.End.Line].EndIncludingLineBreak));
            }
        }
    }
}
