using Spin.Analyzers.Rules3000;

namespace Spin.CodeFixes.Rules3000;

/// <summary>SPIN3021: turns a guard that only compares the key into a match, and removes the guard where nothing else uses it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WriteMatch() : SpindleCodeFix("SPIN3021")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindGuard(root, diagnostic) is { } guard && FindHandles(guard, model) is not null ? "Write it as [Match]" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<SyntaxNode, SyntaxNode> changes = [];
        List<SyntaxNode> removed = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            MethodDeclarationSyntax guard = FindGuard(root, diagnostic)!;
            AttributeSyntax handles = FindHandles(guard, model)!;
            AttributeListSyntax list = (AttributeListSyntax)handles.Parent!;
            AttributeListSyntax now = changes.TryGetValue(list, out SyntaxNode? changed) ? (AttributeListSyntax)changed : list;
            changes[list] = now.ReplaceNode(now.Attributes[list.Attributes.IndexOf(handles)], WithoutGuard(handles))
                .AddAttributes(Match(root, diagnostic, guard, handles, model)).Laid();
            if (CountUses(guard) == 1)
            {
                removed.Add(guard);
            }
        }

        root = root.TrackNodes([.. changes.Keys, .. removed]);
        foreach (KeyValuePair<SyntaxNode, SyntaxNode> change in changes)
        {
            root = root.ReplaceNode(root.GetCurrentNode(change.Key)!, change.Value);
        }

        foreach (SyntaxNode guard in removed)
        {
            root = root.RemoveNode(root.GetCurrentNode(guard)!, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return root;
    }

    private static MethodDeclarationSyntax? FindGuard(SyntaxNode root, Diagnostic diagnostic) => Nodes.Find<MethodDeclarationSyntax>(root, diagnostic);

    // The one [Handles] in this part of the class that names the guard.
    private static AttributeSyntax? FindHandles(MethodDeclarationSyntax guard, SemanticModel model)
    {
        AttributeSyntax? only = null;
        foreach (SyntaxNode node in guard.Parent?.DescendantNodes() ?? [])
        {
            if (node is AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: "Guard", Parent.Parent: AttributeSyntax attribute } argument &&
                model.GetConstantValue(argument.Expression).Value as string == guard.Identifier.ValueText)
            {
                if (only is not null)
                {
                    return null;
                }

                only = attribute;
            }
        }

        return only;
    }

    private static AttributeSyntax WithoutGuard(AttributeSyntax handles)
    {
        List<AttributeArgumentSyntax> kept = [];
        foreach (AttributeArgumentSyntax argument in handles.ArgumentList!.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText != "Guard")
            {
                kept.Add(argument);
            }
        }

        return kept.Count == 0 ? handles.WithArgumentList(null) : handles.WithArgumentList(handles.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(kept))).Laid();
    }

    private static AttributeSyntax Match(SyntaxNode root, Diagnostic diagnostic, MethodDeclarationSyntax guard, AttributeSyntax handles, SemanticModel model)
    {
        SyntaxNode value = root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true);
        string text = diagnostic.Properties.TryGetValue(GuardAsMatch.FieldProperty, out string? field) ? $"nameof({field})" : value.ToString();
        MethodDeclarationSyntax handler = handles.FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        ITypeSymbol? payload = model.GetDeclaredSymbol(guard)?.Parameters is [{ Type: var type }, ..] ? type : null;
        string key = diagnostic.Properties[GuardAsMatch.KeyProperty]!;
        string name = payload is not null && payload.GetMembers(key).Length > 0 ? $"nameof({payload.ToMinimalDisplayString(model, handler.SpanStart)}.{key})" : $"nameof({key})";
        return SyntaxFactory.Attribute(SyntaxFactory.ParseName("Match"), SyntaxFactory.ParseAttributeArgumentList($"({name}, {text})")!);
    }

    // Each mention of the guard's name: its [Handles] alone where it is 1.
    private static int CountUses(MethodDeclarationSyntax guard)
    {
        int uses = 0;
        foreach (SyntaxNode node in guard.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == guard.Identifier.ValueText)
            {
                uses++;
            }
        }

        return uses;
    }
}
