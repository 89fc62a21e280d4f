namespace Spin.CodeFixes.Rules4000;

/// <summary>A statement that starts a thread or a task and forgets it, which a strand can stand for.</summary>
internal sealed class StartedStrand
{
    private readonly string _name;
    private readonly ExpressionSyntax _body;

    private StartedStrand(InvocationExpressionSyntax call, string name, ExpressionSyntax body)
    {
        Call = call;
        _name = name;
        _body = body;
    }

    /// <summary>The call.</summary>
    internal InvocationExpressionSyntax Call { get; }

    /// <summary>The call of the service that takes its place.</summary>
    /// <param name="strands">The name under which the service is known.</param>
    internal string Write(string strands) => $"{strands}.Start(\"{_name}\", {_body})";

    /// <summary>Finds what a call starts.</summary>
    /// <returns>Null where it starts nothing, or where its result is used.</returns>
    internal static StartedStrand? Find(InvocationExpressionSyntax call, SemanticModel model)
    {
        ExpressionSyntax? body = call switch
        {
            { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Start", Expression: ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: { } start }] } thread }, ArgumentList.Arguments.Count: 0 }
                when model.GetSymbolInfo(thread).Symbol is IMethodSymbol { ContainingType.Name: "Thread", Parameters: [{ Type.Name: "ThreadStart" }] } => start,
            { ArgumentList.Arguments: [{ Expression: { } task }] }
                when model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Run", ContainingType.Name: "Task", Parameters: [{ Type: var type }] } && (type.Name == "Action" || IsForgotten(task)) => task,
            _ => null,
        };
        return body is not null && !IsAsync(body) && FindFunction(call) is { } function ? new StartedStrand(call, function, body) : null;
    }

    // "() => count++" gives a result to whoever wants it.
    private static bool IsForgotten(ExpressionSyntax body) => body is LambdaExpressionSyntax
    {
        ExpressionBody: AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression },
    };

    private static bool IsAsync(ExpressionSyntax body) => body is AnonymousFunctionExpressionSyntax { AsyncKeyword: var keyword } && keyword.IsKind(SyntaxKind.AsyncKeyword);

    // Its name is the strand's. The result must go nowhere.
    private static string? FindFunction(InvocationExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax statement when statement.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method => method.Identifier.ValueText,
        ExpressionStatementSyntax => "worker",
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword: var keyword } } method } when keyword.IsKind(SyntaxKind.VoidKeyword) => method.Identifier.ValueText,
        _ => null,
    };
}
