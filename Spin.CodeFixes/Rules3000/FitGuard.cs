namespace Spin.CodeFixes.Rules3000;

/// <summary>SPIN3003: writes a missing guard after its handler, makes an instance guard static, gives a guard its event's parameters.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FitGuard() : SpindleCodeFix("SPIN3003")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        if (Nodes.Find<MethodDeclarationSyntax>(root, diagnostic) is not { } method)
        {
            return null;
        }

        if (IsMissing(root, diagnostic))
        {
            return FindMissingName(root, diagnostic, model) is { } name && Signature.FindEvent(method, model) is not null ? $"Create guard '{name}'" : null;
        }

        return NeedsStatic(diagnostic) ? "Make the guard static"
            : FindGuardedEvent(method, model) is not null && method.TypeParameterList is null && !Nodes.Has(method.Modifiers, SyntaxKind.AsyncKeyword) ? "Give the guard the event's parameters"
            : null;
    }

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<MethodDeclarationSyntax, List<MethodDeclarationSyntax>> added = [];
        Dictionary<MethodDeclarationSyntax, MethodDeclarationSyntax> changed = [];
        HashSet<(SyntaxNode? Type, string Name)> created = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            MethodDeclarationSyntax method = Nodes.Find<MethodDeclarationSyntax>(root, diagnostic)!;
            if (!IsMissing(root, diagnostic))
            {
                changed[method] = NeedsStatic(diagnostic) ? Nodes.AddModifier(method, SyntaxKind.StaticKeyword) : Change(method, model);
            }
            else if (created.Add((method.Parent, FindMissingName(root, diagnostic, model)!)))
            {
                if (!added.TryGetValue(method, out List<MethodDeclarationSyntax>? guards))
                {
                    added.Add(method, guards = []);
                }

                guards.Add(Write(FindMissingName(root, diagnostic, model)!, Signature.FindEvent(method, model)!.DelegateInvokeMethod!, model, method));
            }
        }

        root = root.TrackNodes([.. added.Keys, .. changed.Keys]);
        foreach (KeyValuePair<MethodDeclarationSyntax, MethodDeclarationSyntax> change in changed)
        {
            root = root.ReplaceNode(root.GetCurrentNode(change.Key)!, change.Value);
        }

        foreach (KeyValuePair<MethodDeclarationSyntax, List<MethodDeclarationSyntax>> addition in added)
        {
            root = root.InsertNodesAfter(root.GetCurrentNode(addition.Key)!, addition.Value);
        }

        return root;
    }

    // The diagnostic of a missing guard stands in the handler's attribute.
    private static bool IsMissing(SyntaxNode root, Diagnostic diagnostic) => Nodes.Find<AttributeSyntax>(root, diagnostic) is not null;

    private static bool NeedsStatic(Diagnostic diagnostic) =>
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).EndsWith("add 'static'", System.StringComparison.Ordinal);

    private static string? FindMissingName(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Nodes.Find<AttributeArgumentSyntax>(root, diagnostic) is { } argument &&
        model.GetConstantValue(argument.Expression) is { HasValue: true, Value: string name } && SyntaxFacts.IsValidIdentifier(name)
            ? name
            : FindName(root, diagnostic);

    // nameof of something that is not there has no constant value, but a name.
    private static string? FindName(SyntaxNode root, Diagnostic diagnostic) =>
        Nodes.Find<AttributeArgumentSyntax>(root, diagnostic)?.Expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax identifier }] }
            ? identifier.Identifier.ValueText
            : null;

    private static INamedTypeSymbol? FindGuardedEvent(MethodDeclarationSyntax guard, SemanticModel model)
    {
        if (guard.Parent is TypeDeclarationSyntax type)
        {
            foreach (MemberDeclarationSyntax member in type.Members)
            {
                if (member is MethodDeclarationSyntax handler && NamesGuard(handler, guard.Identifier.ValueText, model))
                {
                    return Signature.FindEvent(handler, model);
                }
            }
        }

        return null;
    }

    private static bool NamesGuard(MethodDeclarationSyntax handler, string name, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(handler) is not { } symbol)
        {
            return false;
        }

        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Key == "Guard" && argument.Value.Value as string == name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static MethodDeclarationSyntax Change(MethodDeclarationSyntax guard, SemanticModel model)
    {
        IMethodSymbol invoke = FindGuardedEvent(guard, model)!.DelegateInvokeMethod!;
        List<ParameterSyntax> parameters = [];
        for (int i = 0; i < invoke.Parameters.Length; i++)
        {
            string? kept = i < guard.ParameterList.Parameters.Count ? guard.ParameterList.Parameters[i].Identifier.Text : null;
            parameters.Add(Signature.Parameter(invoke.Parameters[i], kept, model, guard.SpanStart));
        }

        TypeSyntax result = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.BoolKeyword));
        return guard.WithReturnType(result.WithTriviaFrom(guard.ReturnType)).WithParameterList(guard.ParameterList.WithParameters(SyntaxFactory.SeparatedList(parameters)).Laid());
    }

    private static MethodDeclarationSyntax Write(string name, IMethodSymbol invoke, SemanticModel model, MethodDeclarationSyntax handler)
    {
        List<ParameterSyntax> parameters = [];
        foreach (IParameterSymbol parameter in invoke.Parameters)
        {
            parameters.Add(Signature.Parameter(parameter, null, model, handler.SpanStart));
        }

        SyntaxTrivia lineEnd = Nodes.LineEnd(handler.SyntaxTree.GetRoot());
        return SyntaxFactory.MethodDeclaration(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.BoolKeyword)), name)
            .WithModifiers([SyntaxFactory.Token(SyntaxKind.PrivateKeyword), SyntaxFactory.Token(SyntaxKind.StaticKeyword)])
            .WithParameterList(SyntaxFactory.ParameterList(SyntaxFactory.SeparatedList(parameters)))
            .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression)))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .NormalizeWhitespace()
            .WithLeadingTrivia(lineEnd)
            .WithTrailingTrivia(lineEnd)
            .Laid();
    }
}
