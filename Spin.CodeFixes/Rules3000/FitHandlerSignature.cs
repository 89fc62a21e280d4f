namespace Spin.CodeFixes.Rules3000;

/// <summary>SPIN3001: gives the handler its event's parameters and result, keeping the names of parameters that stay in place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FitHandlerSignature() : SpindleCodeFix("SPIN3001")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Nodes.Find<MethodDeclarationSyntax>(root, diagnostic) is { } method && Signature.FindEvent(method, model) is { } @event
            ? $"Give '{method.Identifier.Text}' the signature of '{@event.Name}'"
            : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<MethodDeclarationSyntax, MethodDeclarationSyntax> changed = [];
        foreach (MethodDeclarationSyntax method in Nodes.FindAll<MethodDeclarationSyntax>(root, diagnostics))
        {
            if (Signature.FindEvent(method, model) is { DelegateInvokeMethod: { } invoke } @event)
            {
                changed.Add(method, Change(method, @event, invoke, model));
            }
        }

        return root.ReplaceNodes(changed.Keys, (original, _) => changed[original]);
    }

    private static MethodDeclarationSyntax Change(MethodDeclarationSyntax method, INamedTypeSymbol @event, IMethodSymbol invoke, SemanticModel model)
    {
        bool isAsynchronous = Signature.IsMarked(method, "Async", model);
        bool isFilter = Signature.IsMarked(method, "Filter", model);
        List<ParameterSyntax> parameters = [];
        if (isAsynchronous && Signature.FindDetached(@event) is { } detached)
        {
            parameters.Add(Signature.Parameter(detached, RefKind.None, Kept(0) ?? "payload", model, method.SpanStart));
        }
        else
        {
            for (int i = 0; i < invoke.Parameters.Length; i++)
            {
                IParameterSymbol parameter = invoke.Parameters[i];
                RefKind passing = isAsynchronous ? RefKind.None : isFilter ? RefKind.Ref : parameter.RefKind;
                parameters.Add(Signature.Parameter(parameter.Type, passing, Kept(i) ?? parameter.Name, model, method.SpanStart));
            }
        }

        TypeSyntax result = isFilter
            ? SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword))
            : Signature.Result(invoke, model, method.SpanStart);
        return method
            .WithReturnType(result.WithTriviaFrom(method.ReturnType))
            .WithParameterList(method.ParameterList.WithParameters(SyntaxFactory.SeparatedList(parameters)).Laid());

        string? Kept(int place) => place < method.ParameterList.Parameters.Count ? method.ParameterList.Parameters[place].Identifier.Text : null;
    }
}
