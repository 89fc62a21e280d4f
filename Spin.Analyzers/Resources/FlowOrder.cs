using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Resources;

/// <summary>The operations of a block in the order in which they are evaluated, operands first.</summary>
internal static class FlowOrder
{
    /// <summary>The operations of a block, its branch's condition last.</summary>
    internal static IEnumerable<IOperation> Of(BasicBlock block)
    {
        foreach (IOperation statement in block.Operations)
        {
            foreach (IOperation operation in Of(statement))
            {
                yield return operation;
            }
        }

        if (block.BranchValue is { } value)
        {
            foreach (IOperation operation in Of(value))
            {
                yield return operation;
            }
        }
    }

    private static IEnumerable<IOperation> Of(IOperation operation)
    {
        if (operation is IFlowAnonymousFunctionOperation or INameOfOperation)
        {
            yield break;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            foreach (IOperation inner in Of(child))
            {
                yield return inner;
            }
        }

        yield return operation;
    }
}
