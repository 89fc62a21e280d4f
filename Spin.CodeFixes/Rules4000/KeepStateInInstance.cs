namespace Spin.CodeFixes.Rules4000;

/// <summary>SPIN4003, SPIN4006: makes a field that nothing writes readonly where that suffices, else an instance field of its class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KeepStateInInstance() : SpindleCodeFix("SPIN4003", "SPIN4006")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        if (FindField(root, diagnostic) is not { } field)
        {
            return null;
        }

        return CanBeReadonly(field, diagnostic, model) ? "Make the field readonly" : CanBeInstance(field, model) ? "Make it an instance field" : null;
    }

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<SyntaxNode, SyntaxNode> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            FieldDeclarationSyntax field = FindField(root, diagnostic)!;
            if (CanBeReadonly(field, diagnostic, model))
            {
                SyntaxToken after = field.Modifiers[field.Modifiers.IndexOf(SyntaxKind.StaticKeyword)];
                changes[field] = field.WithModifiers(field.Modifiers.Insert(
                    field.Modifiers.IndexOf(after) + 1, SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space)));
                continue;
            }

            changes[field] = Nodes.RemoveModifier(field, SyntaxKind.StaticKeyword);
            foreach (MemberAccessExpressionSyntax access in FindQualified(root, field, model))
            {
                changes[access] = access.Name.WithTriviaFrom(access);
            }
        }

        return root.ReplaceNodes(changes.Keys, (original, _) => changes[original]);
    }

    // The diagnostic at a use of a table is not one of the field itself.
    private static FieldDeclarationSyntax? FindField(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan) is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } &&
        Nodes.Has(field.Modifiers, SyntaxKind.StaticKeyword) ? field : null;

    private static bool CanBeReadonly(FieldDeclarationSyntax field, Diagnostic diagnostic, SemanticModel model)
    {
        bool immutable = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("make it readonly");
        bool isPrivate = !Nodes.Has(field.Modifiers, SyntaxKind.PublicKeyword) && !Nodes.Has(field.Modifiers, SyntaxKind.InternalKeyword) && !Nodes.Has(field.Modifiers, SyntaxKind.ProtectedKeyword);
        return immutable && isPrivate && field.AttributeLists.Count == 0 && field.Parent is TypeDeclarationSyntax type && !IsWritten(field, type, model);
    }

    private static bool IsWritten(FieldDeclarationSyntax field, TypeDeclarationSyntax type, SemanticModel model)
    {
        foreach (SyntaxNode node in type.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && IsOne(name, field, model) && IsTarget(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTarget(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or RefExpressionSyntax => true,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        _ => false,
    };

    // An instance field serves code that has an instance: not static classes, not static members.
    private static bool CanBeInstance(FieldDeclarationSyntax field, SemanticModel model)
    {
        if (field.Parent is not ClassDeclarationSyntax type || Nodes.Has(type.Modifiers, SyntaxKind.StaticKeyword) || field.AttributeLists.Count > 0)
        {
            return false;
        }

        foreach (SyntaxNode node in field.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && IsOne(name, field, model) && !HasInstance(name, type, model))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasInstance(SyntaxNode use, ClassDeclarationSyntax type, SemanticModel model)
    {
        for (SyntaxNode? node = use.Parent; node is not null; node = node.Parent)
        {
            if (node is LocalFunctionStatementSyntax function && Nodes.Has(function.Modifiers, SyntaxKind.StaticKeyword) ||
                node is AnonymousFunctionExpressionSyntax lambda && Nodes.Has(lambda.Modifiers, SyntaxKind.StaticKeyword))
            {
                return false;
            }

            if (node.Parent == type && node is MemberDeclarationSyntax member)
            {
                return member is not FieldDeclarationSyntax && !Nodes.Has(member.Modifiers, SyntaxKind.StaticKeyword) && member is not BaseTypeDeclarationSyntax;
            }
        }

        return false;
    }

    private static IEnumerable<MemberAccessExpressionSyntax> FindQualified(SyntaxNode root, FieldDeclarationSyntax field, SemanticModel model)
    {
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            if (node is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access && IsOne(name, field, model) &&
                model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol)
            {
                yield return access;
            }
        }
    }

    private static bool IsOne(IdentifierNameSyntax name, FieldDeclarationSyntax field, SemanticModel model)
    {
        foreach (VariableDeclaratorSyntax declarator in field.Declaration.Variables)
        {
            if (declarator.Identifier.ValueText == name.Identifier.ValueText &&
                SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol?.OriginalDefinition, model.GetDeclaredSymbol(declarator)))
            {
                return true;
            }
        }

        return false;
    }
}
