using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>Tells what a member does from what functions inside it would do.</summary>
internal static class Functions
{
    /// <summary>The outermost operation around one: the member's body, its initialiser or its attribute.</summary>
    internal static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } outer)
        {
            operation = outer;
        }

        return operation;
    }

    /// <summary>Whether an operation is that of a lambda or a local function, not of the member around it.</summary>
    internal static bool IsInner(IOperation operation)
    {
        for (IOperation? outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An operation and all in it that runs when it does: not the bodies of lambdas.</summary>
    internal static IEnumerable<IOperation> OwnOperations(IOperation operation)
    {
        Stack<IOperation> open = new([operation]);
        while (open.Count > 0)
        {
            IOperation next = open.Pop();
            if (next is IAnonymousFunctionOperation)
            {
                continue;
            }

            yield return next;
            foreach (IOperation child in next.ChildOperations)
            {
                open.Push(child);
            }
        }
    }
}
