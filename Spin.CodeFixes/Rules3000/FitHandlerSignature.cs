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
            if (Signature.FindEvent(method, model)?.DelegateInvokeMethod is { } invoke)
            {
                changed.Add(method, Change(method, invoke, model));
            }
        }

        return root.ReplaceNodes(changed.Keys, (original, _) => changed[original]);
    }

    private static MethodDeclarationSyntax Change(MethodDeclarationSyntax method, IMethodSymbol invoke, SemanticModel model)
    {
        List<ParameterSyntax> parameters = [];
        for (int i = 0; i < invoke.Parameters.Length; i++)
        {
            string? kept = i < method.ParameterList.Parameters.Count ? method.ParameterList.Parameters[i].Identifier.Text : null;
            parameters.Add(Signature.Parameter(invoke.Parameters[i], kept, model, method.SpanStart));
        }

        return method
            .WithReturnType(Signature.Result(invoke, model, method.SpanStart).WithTriviaFrom(method.ReturnType))
            .WithParameterList(method.ParameterList.WithParameters(SyntaxFactory.SeparatedList(parameters)).Laid());
    }
}
