using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Rules3000.Conditions;

namespace Spin.Analyzers.Rules2000.Faults;

/// <summary>Walks a guard with what each path to a place has tested, and reports the demands that no test has met.</summary>
/// <param name="report">Takes a demand that is not met.</param>
internal sealed class FaultWalker(Action<Demand> report)
{
    /// <summary>Walks a body.</summary>
    internal void Walk(IOperation body) => Visit(body, [Knowledge.None]);

    // Returns what is known behind, where control comes to it.
    private ImmutableArray<Knowledge> Visit(IOperation operation, ImmutableArray<Knowledge> ways)
    {
        switch (operation)
        {
            case IBlockOperation block:
                foreach (IOperation statement in block.Operations)
                {
                    ways = Visit(statement, ways);
                }

                return ways;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                Visit(both.LeftOperand, ways);
                Visit(both.RightOperand, Assume(both.LeftOperand, true, ways));
                return ways;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                Visit(either.LeftOperand, ways);
                Visit(either.RightOperand, Assume(either.LeftOperand, false, ways));
                return ways;
            case IConditionalOperation branch:
                Visit(branch.Condition, ways);
                ImmutableArray<Knowledge> after = Visit(branch.WhenTrue, Assume(branch.Condition, true, ways));
                ImmutableArray<Knowledge> otherwise = Assume(branch.Condition, false, ways);
                return [.. after, .. branch.WhenFalse is { } whenFalse ? Visit(whenFalse, otherwise) : otherwise];
            case ILoopOperation or ISwitchOperation or ISwitchExpressionOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation:
                return ways; // too much can have been tested inside
        }

        ImmutableArray<Knowledge> inside = ways;
        if (Demands.Find(operation) is { IsOfArgument: true } demand && !IsMet(demand, ways))
        {
            report(demand);
            inside = Suppose(demand, ways); // what it is made of demands no more
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child, inside);
        }

        return operation is IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IThrowOperation } ? [] : ways;
    }

    private static ImmutableArray<Knowledge> Assume(IOperation condition, bool value, ImmutableArray<Knowledge> ways)
    {
        ImmutableArray<Knowledge>.Builder next = ImmutableArray.CreateBuilder<Knowledge>();
        foreach (Knowledge way in ways)
        {
            next.AddRange(Satisfiability.Assume(condition, value, way));
        }

        return Satisfiability.Cap(next.ToImmutable(), Knowledge.None);
    }

    private static ImmutableArray<Knowledge> Suppose(Demand demand, ImmutableArray<Knowledge> ways)
    {
        ImmutableArray<Knowledge>.Builder met = ImmutableArray.CreateBuilder<Knowledge>();
        foreach (Knowledge way in ways)
        {
            if (way.WithLength(demand.Path, BinaryOperatorKind.GreaterThanOrEqual, demand.Length) is { } known)
            {
                met.Add(known);
            }
        }

        return met.ToImmutable();
    }

    private static bool IsMet(Demand demand, ImmutableArray<Knowledge> ways)
    {
        foreach (Knowledge way in ways)
        {
            bool met = demand.Length > 0
                ? way.Find(demand.Path + ".Length") is { } length && length.Low >= demand.Length
                : way.Find(demand.Path) is { } divisor && (divisor.Low > 0 || divisor.High < 0);
            if (!met)
            {
                return false;
            }
        }

        return true;
    }
}
