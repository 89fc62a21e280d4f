using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Spin.Analyzers.Contract;

namespace Spin.CodeFixes.Editing;

/// <summary>Writes a handler with its event's signature, and with the match that the event's owner demands.</summary>
internal static class HandlerWriter
{
    /// <summary>Adds a handler as the last member of a class.</summary>
    internal static SyntaxNode Add(SyntaxNode root, ClassDeclarationSyntax type, EventModel @event, SemanticModel model)
    {
        int position = type.Identifier.Span.End;
        SyntaxTrivia lineEnd = Nodes.LineEnd(root);
        string text =
            $"[{Attributes(@event, model, position)}]{lineEnd}" +
            $"private {Name(@event.Invoke.ReturnType, model, position)} {FindName(type, "On" + @event.Type.Name)}({Parameters(@event, model, position)}){lineEnd}" +
            $"{{{lineEnd}{(@event.Invoke.ReturnsVoid ? "" : $"return default;{lineEnd}")}}}{lineEnd}";
        MemberDeclarationSyntax handler = SyntaxFactory.ParseMemberDeclaration(text)!.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        if (type.Members.Count > 0)
        {
            handler = handler.WithLeadingTrivia(lineEnd);
        }

        // The empty line on which the caret may stand goes.
        ClassDeclarationSyntax changed = type.WithCloseBraceToken(Nodes.IsBlank(type.CloseBraceToken.LeadingTrivia) ? type.CloseBraceToken.WithLeadingTrivia() : type.CloseBraceToken);
        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
        {
            // "class Echo;" gets a body.
            changed = changed.WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(lineEnd).WithTrailingTrivia(lineEnd))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia));
        }

        return root.ReplaceNode(type, changed.AddMembers(handler));
    }

    private static string Attributes(EventModel @event, SemanticModel model, int position)
    {
        string handles = $"Handles<{Name(@event.Type, model, position)}>";
        string spin = model.LookupNamespacesAndTypes(position, name: "HandlesAttribute").IsEmpty ? "Spin." : "";
        return FindRequired(@event) is { } required
            ? $"{spin}{handles}, {spin}Match(nameof({Name(required.ContainingType, model, position)}.{required.Name}), {Zero(required)})"
            : spin + handles;
    }

    private static string Parameters(EventModel @event, SemanticModel model, int position)
    {
        List<string> parameters = [];
        foreach (IParameterSymbol parameter in @event.Invoke.Parameters)
        {
            parameters.Add(Signature.Parameter(parameter, null, model, position).ToFullString());
        }

        return string.Join(", ", parameters);
    }

    // The field of the payload that handlers of other assemblies must match.
    private static ISymbol? FindRequired(EventModel @event)
    {
        foreach (AttributeData attribute in @event.Type.GetAttributes())
        {
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument is { Key: "Require", Value.Value: string name } && @event.Invoke.Parameters is [{ Type: { } payload }, ..])
                {
                    foreach (ISymbol member in payload.GetMembers(name))
                    {
                        return member;
                    }
                }
            }
        }

        return null;
    }

    private static string Zero(ISymbol member) => (member as IPropertySymbol)?.Type.SpecialType == SpecialType.System_Boolean || (member as IFieldSymbol)?.Type.SpecialType == SpecialType.System_Boolean
        ? "false"
        : "0";

    private static string FindName(ClassDeclarationSyntax type, string name)
    {
        HashSet<string> taken = [];
        foreach (SyntaxToken token in type.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                _ = taken.Add(token.ValueText);
            }
        }

        string free = name;
        for (int i = 2; taken.Contains(free); i++)
        {
            free = name + i;
        }

        return free;
    }

    private static string Name(ITypeSymbol type, SemanticModel model, int position) => type.ToMinimalDisplayString(model, position);
}
