namespace Spin.CodeFixes.Rules2000;

/// <summary>
/// SPIN2001: a local array of small constant size becomes a span on the stack; <c>foreach</c> over an interface of a list becomes
/// <c>for</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AvoidAllocation() : SpindleCodeFix("SPIN2001")
{
    private const int MaxStackBytes = 1024;

    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        FindArray(root, diagnostic, model) is not null ? "Use a span on the stack" :
        FindLoop(root, diagnostic, model) is not null ? "Use 'for'" :
        null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        List<SyntaxNode> nodes = [];
        Dictionary<SyntaxNode, System.Func<SyntaxNode, SyntaxNode>> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (FindArray(root, diagnostic, model) is { } local)
            {
                changes[local] = now => ToStack((LocalDeclarationStatementSyntax)now, ElementType(local, model)!, model, local.SpanStart);
            }
            else if (FindLoop(root, diagnostic, model) is { } loop)
            {
                string index = FreeName(loop, model);
                bool hasLength = model.GetTypeInfo(loop.Expression, token).Type is IArrayTypeSymbol;
                changes[loop] = now => ToFor((ForEachStatementSyntax)now, index, hasLength, Nodes.LineEnd(root));
            }
        }

        nodes.AddRange(changes.Keys);
        return root.ReplaceNodes(nodes, (original, rewritten) => changes[original](rewritten));
    }

    // byte[] buffer = new byte[64]; used only by element, length and as a span.
    private static LocalDeclarationStatementSyntax? FindArray(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ArrayCreationExpressionSyntax
            {
                Initializer: null, Type.RankSpecifiers: [{ Sizes: [{ } size] }],
                Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator },
            } ||
            model.GetConstantValue(size) is not { HasValue: true, Value: int count } || ElementType(statement, model) is not { } element ||
            SizeOf(element) is not (> 0 and var bytes) || count < 0 || (long)count * bytes > MaxStackBytes || IsInLoop(statement) ||
            model.GetDeclaredSymbol(declarator) is not { } local)
        {
            return null;
        }

        return UsesAreSafe(local, statement, model) ? statement : null;
    }

    private static bool UsesAreSafe(ISymbol local, LocalDeclarationStatementSyntax statement, SemanticModel model)
    {
        foreach (SyntaxNode node in statement.Parent!.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local))
            {
                continue;
            }

            bool safe = name.Parent switch
            {
                ElementAccessExpressionSyntax => true,
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "AsSpan" } => true,
                ForEachStatementSyntax => true,
                ArgumentSyntax or EqualsValueClauseSyntax => model.GetTypeInfo(name).ConvertedType is { Name: "Span" or "ReadOnlySpan" },
                _ => false,
            };
            if (!safe || name.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInLoop(SyntaxNode statement)
    {
        for (SyntaxNode? node = statement.Parent; node is not null and not MemberDeclarationSyntax and not LocalFunctionStatementSyntax; node = node.Parent)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeSymbol? ElementType(LocalDeclarationStatementSyntax statement, SemanticModel model) =>
        (model.GetTypeInfo(statement.Declaration.Variables[0].Initializer!.Value).Type as IArrayTypeSymbol)?.ElementType;

    private static int SizeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Boolean => 1,
        SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double => 8,
        _ => 0,
    };

    private static LocalDeclarationStatementSyntax ToStack(LocalDeclarationStatementSyntax statement, ITypeSymbol element, SemanticModel model, int position)
    {
        VariableDeclaratorSyntax declarator = statement.Declaration.Variables[0];
        ArrayCreationExpressionSyntax array = (ArrayCreationExpressionSyntax)declarator.Initializer!.Value;
        StackAllocArrayCreationExpressionSyntax stack = SyntaxFactory.StackAllocArrayCreationExpression(array.Type.WithLeadingTrivia(SyntaxFactory.Space)).WithTriviaFrom(array);
        TypeSyntax span = SyntaxFactory.ParseTypeName($"System.Span<{element.ToMinimalDisplayString(model, position)}>")
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation);
        return statement.WithDeclaration(statement.Declaration
            .WithType(span.WithTriviaFrom(statement.Declaration.Type))
            .WithVariables([declarator.WithInitializer(declarator.Initializer.WithValue(stack))]));
    }

    private static ForEachStatementSyntax? FindLoop(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        if (Nodes.Find<ForEachStatementSyntax>(root, diagnostic) is not { } loop || loop.Expression.Span != diagnostic.Location.SourceSpan ||
            loop.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) ||
            model.GetTypeInfo(loop.Expression).Type is not INamedTypeSymbol { Name: "IReadOnlyList" or "IList" })
        {
            return null;
        }

        return loop;
    }

    private static string FreeName(ForEachStatementSyntax loop, SemanticModel model)
    {
        string name = "i";
        while (!model.LookupSymbols(loop.SpanStart, name: name).IsEmpty)
        {
            name += "i";
        }

        return name;
    }

    private static ForStatementSyntax ToFor(ForEachStatementSyntax loop, string index, bool hasLength, SyntaxTrivia lineEnd)
    {
        string collection = loop.Expression.WithoutTrivia().ToString();
        string element = $"{loop.Type.WithoutTrivia()} {loop.Identifier.ValueText} = {collection}[{index}];";
        ForStatementSyntax head = (ForStatementSyntax)SyntaxFactory.ParseStatement(
            $"for (int {index} = 0, count = {collection}.{(hasLength ? "Length" : "Count")}; {index} < count; {index}++) {{ }}");
        StatementSyntax first = SyntaxFactory.ParseStatement(element).WithTrailingTrivia(lineEnd);
        BlockSyntax body = loop.Statement is BlockSyntax block
            ? block.WithStatements(block.Statements.Insert(0, first))
            : SyntaxFactory.Block(first, loop.Statement);
        return head.WithStatement(body).WithTriviaFrom(loop).Laid();
    }
}
