using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules7000;

/// <summary>SPIN7003: a strand whose body starts the same body again, on every path, and strands that a loop without end starts.</summary>
public sealed class SelfRestart() : SpindleRule(Rules.SPIN7003_SelfRestart)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterOperationAction(operation => Analyze(operation, spindles), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IInvocationOperation start = (IInvocationOperation)context.Operation;
        if (start.TargetMethod.Name != "Start" || !SymbolEqualityComparer.Default.Equals(start.TargetMethod.ContainingType, spindles.Contract.Strands))
        {
            return;
        }

        if (IsInEndlessLoop(start))
        {
            Report(context, "in a loop that does not end");
        }
        else if (FindBody(start) is { } body && !IsConditional(start) && Reaches(body, start, spindles))
        {
            Report(context, "again from its own body");
        }
    }

    private static void Report(OperationAnalysisContext context, string where) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN7003_SelfRestart, context.Operation.Syntax.GetLocation(), where));

    private static bool IsInEndlessLoop(IOperation operation)
    {
        for (IOperation? outer = operation.Parent; outer is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; outer = outer.Parent)
        {
            bool endless = outer is IWhileLoopOperation { Condition: null or { ConstantValue: { HasValue: true, Value: true } } } or IForLoopOperation { Condition: null };
            if (endless && !Waits((ILoopOperation)outer))
            {
                return true;
            }
        }

        return false;
    }

    // A loop that joins what it starts, or leaves, has no more than one at a time.
    private static bool Waits(ILoopOperation loop)
    {
        foreach (IOperation operation in loop.Body.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "Join" or "Wait" } or IReturnOperation { IsImplicit: false } or IBranchOperation { BranchKind: BranchKind.Break } or IThrowOperation)
            {
                return true;
            }
        }

        return false;
    }

    // A test, whatever of, is taken for a bound.
    private static bool IsConditional(IOperation operation)
    {
        for (IOperation? inner = operation, outer = operation.Parent; outer is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; inner = outer, outer = outer.Parent)
        {
            if (outer is IConditionalOperation branch && branch.Condition != inner || outer is ISwitchCaseOperation or ICatchClauseOperation or ILoopOperation)
            {
                return true;
            }

            if (outer is IBlockOperation block && LeavesBefore(block, inner!))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LeavesBefore(IBlockOperation block, IOperation statement)
    {
        foreach (IOperation earlier in block.Operations)
        {
            if (earlier == statement)
            {
                return false;
            }

            foreach (IOperation operation in earlier.DescendantsAndSelf())
            {
                if (operation is IReturnOperation { IsImplicit: false })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ISymbol? FindBody(IInvocationOperation start)
    {
        foreach (IArgumentOperation argument in start.Arguments)
        {
            if (argument.Value is IDelegateCreationOperation creation)
            {
                return (creation.Target as IMethodReferenceOperation)?.Method.OriginalDefinition ?? (ISymbol?)(creation.Target as IAnonymousFunctionOperation)?.Symbol;
            }
        }

        return null;
    }

    // Whether the started body comes to this very start.
    private static bool Reaches(ISymbol body, IOperation start, SpindleCompilation spindles)
    {
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        Stack<ISymbol> open = new([body]);
        while (open.Count > 0)
        {
            if (open.Pop() is not IMethodSymbol method || !seen.Add(method) || MethodBodies.Find(method, spindles) is not { } operations)
            {
                continue;
            }

            if (operations.Syntax.SyntaxTree == start.Syntax.SyntaxTree && operations.Syntax.Span.Contains(start.Syntax.Span))
            {
                return true;
            }

            foreach (IOperation operation in operations.Descendants())
            {
                if (operation is IInvocationOperation { TargetMethod: { } called } && spindles.Declares(called) && !IsConditional(operation))
                {
                    open.Push(called.OriginalDefinition);
                }
            }
        }

        return false;
    }
}
