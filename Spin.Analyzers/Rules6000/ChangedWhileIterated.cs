using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Concurrency;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules6000;

/// <summary>SPIN6005: a <c>foreach</c> over a collection that other code, or the loop's own body, changes meanwhile.</summary>
public sealed class ChangedWhileIterated() : SharingRule(Rules.SPIN6005_ChangedWhileIterated)
{
    /// <inheritdoc/>
    private protected override void Analyze(Sharing sharing, Action<Diagnostic> report)
    {
        foreach ((ExecutionRoot root, Access access, ExecutionRoot otherRoot, Access other) in sharing.Pairs())
        {
            if (Conflicts.IsChangedWhileIterated(root.Level, access, otherRoot.Level, other))
            {
                report(Create(access, other, otherRoot.Name));
            }
        }

        foreach (ExecutionRoot root in sharing.Roots)
        {
            foreach (Access access in root.Accesses)
            {
                if (access is { Kind: AccessKind.Iterate, HoldsCollection: true } && FindChangeInside(root, access) is { } change)
                {
                    report(Create(access, change, "the loop's own body"));
                }
            }
        }
    }

    private static Access? FindChangeInside(ExecutionRoot root, Access iteration)
    {
        IOperation? outer = iteration.Operation.Parent;
        while (outer is IPropertyReferenceOperation or IConversionOperation)
        {
            outer = outer.Parent;
        }

        if (outer is not IForEachLoopOperation loop)
        {
            return null;
        }

        foreach (Access access in root.Accesses)
        {
            if (access.Kind == AccessKind.Change && !KeepsEnumerators(access) && access.Place.Equals(iteration.Place) && loop.Body.Syntax.Span.Contains(access.Operation.Syntax.Span) &&
                access.Operation.Syntax.SyntaxTree == loop.Syntax.SyntaxTree && !LeavesLoop(access.Operation, loop))
            {
                return access;
            }
        }

        return null;
    }

    // Taking elements out of a dictionary or set is allowed while it is walked over (documented since .NET Core 3.0).
    private static bool KeepsEnumerators(Access change) =>
        change.Operation is IInvocationOperation { TargetMethod.Name: var member } && CollectionNames.KeepsEnumerators(change.Place.Type.Name, member);

    // To change and leave at once is the customary way to remove one element.
    private static bool LeavesLoop(IOperation change, IForEachLoopOperation loop)
    {
        IOperation statement = change;
        while (statement.Parent is { } parent and not IBlockOperation && parent != loop)
        {
            statement = parent;
        }

        if (statement.Parent is not IBlockOperation block)
        {
            return false;
        }

        for (int i = block.Operations.IndexOf(statement); i < block.Operations.Length; i++)
        {
            if (block.Operations[i] is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break } or IThrowOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static Diagnostic Create(Access iteration, Access change, string who) => Diagnostic.Create(
        Rules.SPIN6005_ChangedWhileIterated, iteration.Operation.Syntax.GetLocation(), [change.Operation.Syntax.GetLocation()], iteration.Place.Name, who);
}
