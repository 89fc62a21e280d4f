using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>SPIN4011: threads, timers and tasks that the spindle's services do not know of.</summary>
public sealed class UnmanagedConcurrency() : ForbiddenApiRule(Rules.SPIN4011_UnmanagedConcurrency)
{
    private const string Start = "ask for 'IStrands' in the constructor and use Start";
    private const string Later = "start a strand of 'IStrands' that sleeps, or handle an event";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        base.Register(context, spindles);
        context.RegisterSyntaxNodeAction(
            AnalyzeFunction,
            SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression,
            SyntaxKind.SimpleLambdaExpression, SyntaxKind.AnonymousMethodExpression);
        context.RegisterOperationAction(AnalyzeBeginInvoke, OperationKind.Invocation);
    }

    /// <summary>Whether the rule speaks of a member.</summary>
    internal static bool Refuses(ISymbol member) => Find(member) is not null;

    /// <inheritdoc/>
    private protected override string? Judge(ISymbol member, SpindleCompilation spindles) => Find(member);

    /// <inheritdoc/>
    private protected override string? JudgeBase(INamedTypeSymbol type, SpindleCompilation spindles) => null;

    private static string? Find(ISymbol member)
    {
        INamedTypeSymbol type = member.ContainingType;
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        if (type.Name.EndsWith("Exception", System.StringComparison.Ordinal))
        {
            return null;
        }

        if (Namespaces.IsIn(type, "System", "Threading"))
        {
            return type.Name switch
            {
                "Thread" => member.Name is ".ctor" or "Start" or "UnsafeStart" ? Start : null,
                "ThreadPool" or "SynchronizationContext" or "RegisteredWaitHandle" => Start,
                "Timer" or "PeriodicTimer" => Later,
                "CancellationTokenSource" => Later,
                _ => null,
            };
        }

        return Namespaces.IsBelow(type, "System", "Threading", "Tasks") || Namespaces.IsIn(type, "System", "Threading", "Channels") ||
            type.Name is "ParallelEnumerable" or "ParallelQuery" && Namespaces.IsIn(type, "System", "Linq") ||
            type.Name is "TaskAwaiter" or "ValueTaskAwaiter" or "YieldAwaitable" or "ConfiguredTaskAwaitable" && Namespaces.IsIn(type, "System", "Runtime", "CompilerServices") ||
            type.Name == "BackgroundWorker" && Namespaces.IsIn(type, "System", "ComponentModel") ? Start :
            type.Name == "Timer" && Namespaces.IsIn(type, "System", "Timers") ||
            member.Name == "CreateTimer" && type.Name == "TimeProvider" && Namespaces.IsIn(type, "System") ? Later :
            null;
    }

    // The compiler's state machine starts the task, without a call that one could see.
    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context)
    {
        SyntaxToken keyword = context.Node switch
        {
            MethodDeclarationSyntax method => FindAsync(method.Modifiers),
            LocalFunctionStatementSyntax function => FindAsync(function.Modifiers),
            AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword,
            _ => default,
        };
        if (keyword.IsKind(SyntaxKind.AsyncKeyword))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN4011_UnmanagedConcurrency, keyword.GetLocation(), "async", Start));
        }
    }

    private static SyntaxToken FindAsync(SyntaxTokenList modifiers)
    {
        int at = modifiers.IndexOf(SyntaxKind.AsyncKeyword);
        return at < 0 ? default : modifiers[at];
    }

    // A delegate of the spindle's own has it too.
    private static void AnalyzeBeginInvoke(OperationAnalysisContext context)
    {
        if (context.Operation is IInvocationOperation { TargetMethod: { Name: "BeginInvoke", ContainingType.TypeKind: TypeKind.Delegate } method })
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN4011_UnmanagedConcurrency, context.Operation.Syntax.GetLocation(), Name(method), Start));
        }
    }
}
