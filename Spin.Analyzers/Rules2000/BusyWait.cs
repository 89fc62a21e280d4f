using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2012: a loop that does nothing but ask again whether something has happened.</summary>
public sealed class BusyWait() : SpindleRule(Rules.SPIN2012_BusyWait)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterOperationAction(operation => Analyze(operation, spindles), OperationKind.Loop);

    private static void Analyze(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        (IOperation? condition, IOperation body) = context.Operation switch
        {
            IWhileLoopOperation loop => (loop.Condition, loop.Body),
            IForLoopOperation { AtLoopBottom.IsEmpty: true } loop => (loop.Condition, loop.Body),
            _ => (null, context.Operation),
        };
        if (body == context.Operation || !IsIdle(body) || MustBeBounded(context.ContainingSymbol, spindles))
        {
            return;
        }

        List<IOperation> asked = [];
        if (condition is not null)
        {
            asked.Add(condition);
        }

        AddConditions(body, asked);
        foreach (IOperation question in asked)
        {
            if (CountsOn(question))
            {
                return;
            }
        }

        foreach (IOperation question in asked)
        {
            if (FindChanging(question, spindles) is { } what)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN2012_BusyWait, Keyword(context.Operation.Syntax), what));
                return;
            }
        }
    }

    // Where each loop must have a bound, SPIN2003 says so of this one.
    private static bool MustBeBounded(ISymbol member, SpindleCompilation spindles) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && CodeRoot.Find(method, spindles) is { } root && (root.Forbids & Effect.Unbounded) != 0;

    // Nothing in the body but tests that leave the loop, and hints to the processor.
    private static bool IsIdle(IOperation operation) => operation switch
    {
        IBlockOperation block => AllIdle(block.Operations),
        IConditionalOperation branch => IsIdle(branch.WhenTrue) && (branch.WhenFalse is null || IsIdle(branch.WhenFalse)),
        IEmptyOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IInvocationOperation call } => IsHint(call.TargetMethod),
        _ => false,
    };

    private static bool AllIdle(IEnumerable<IOperation> operations)
    {
        foreach (IOperation operation in operations)
        {
            if (!IsIdle(operation))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHint(IMethodSymbol method) =>
        Namespaces.IsIn(method.ContainingType, "System", "Threading") &&
        (method.ContainingType.Name == "Thread" && method.Name is "SpinWait" or "Yield" or "MemoryBarrier" || method.ContainingType.Name == "SpinWait" ||
         method.ContainingType.Name == "Interlocked" && method.Name == "MemoryBarrier") ||
        method.Name == "Pause" && Namespaces.IsBelow(method, "System", "Runtime", "Intrinsics");

    private static void AddConditions(IOperation body, List<IOperation> conditions)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is IConditionalOperation { Condition: var condition })
            {
                conditions.Add(condition);
            }
        }
    }

    private static bool CountsOn(IOperation question)
    {
        foreach (IOperation operation in question.DescendantsAndSelf())
        {
            if (operation is IIncrementOrDecrementOperation or IAssignmentOperation)
            {
                return true;
            }
        }

        return false;
    }

    // What can change without the loop doing anything: a field, a service's answer, an atomic operation.
    private static string? FindChanging(IOperation question, SpindleCompilation spindles)
    {
        foreach (IOperation operation in question.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod.ContainingType: { } type } call when spindles.Contract.IsCapability(type) || ClassLibrary.IsAtomicAccess(type):
                    return call.Syntax.ToString();
                case IPropertyReferenceOperation { Property.ContainingType: { } service } property when spindles.Contract.IsCapability(service):
                    return property.Syntax.ToString();
                case IFieldReferenceOperation { Field: { IsReadOnly: false, IsConst: false } } field:
                    return field.Syntax.ToString();
            }
        }

        return null;
    }

    private static Location Keyword(SyntaxNode syntax) => syntax switch
    {
        WhileStatementSyntax loop => loop.WhileKeyword.GetLocation(),
        DoStatementSyntax loop => loop.DoKeyword.GetLocation(),
        ForStatementSyntax loop => loop.ForKeyword.GetLocation(),
        _ => syntax.GetLocation(),
    };
}
