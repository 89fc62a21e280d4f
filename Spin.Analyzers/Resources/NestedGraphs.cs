using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Resources;

/// <summary>The flow graphs of the functions inside a function.</summary>
internal static class NestedGraphs
{
    /// <summary>Those directly inside.</summary>
    internal static IEnumerable<ControlFlowGraph> Of(ControlFlowGraph graph)
    {
        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            yield return graph.GetLocalFunctionControlFlowGraph(function);
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in Operations(block))
            {
                if (operation is IFlowAnonymousFunctionOperation lambda)
                {
                    yield return graph.GetAnonymousFunctionControlFlowGraph(lambda);
                }
            }
        }
    }

    /// <summary>Adds the locals that a function or one inside it mentions.</summary>
    internal static void AddLocals(ControlFlowGraph graph, ISet<ILocalSymbol> locals)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in Operations(block))
            {
                if (operation is ILocalReferenceOperation reference)
                {
                    _ = locals.Add(reference.Local);
                }
            }
        }

        foreach (ControlFlowGraph nested in Of(graph))
        {
            AddLocals(nested, locals);
        }
    }

    private static IEnumerable<IOperation> Operations(BasicBlock block)
    {
        foreach (IOperation statement in block.Operations)
        {
            foreach (IOperation operation in statement.DescendantsAndSelf())
            {
                yield return operation;
            }
        }

        foreach (IOperation operation in block.BranchValue?.DescendantsAndSelf() ?? [])
        {
            yield return operation;
        }
    }
}
