using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>Finds the compiler's control flow graph of a function.</summary>
internal static class ControlFlow
{
    /// <summary>The graph of a method, local function or lambda.</summary>
    /// <returns>Null where it has no body.</returns>
    internal static ControlFlowGraph? Of(IMethodSymbol method, EffectEngine engine)
    {
        foreach (IOperation body in Bodies.Of(Bodies.Outermost(method), engine))
        {
            // What is done before the body of a constructor has graphs of its own.
            if (!(body is ISymbolInitializerOperation && method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor) &&
                engine.Spindles.Bodies.GraphOf(body) is { } graph && Find(graph, method) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Every operation of a block, the value that it branches on included, outer before inner.</summary>
    internal static ImmutableArray<IOperation> OperationsOf(BasicBlock block)
    {
        ImmutableArray<IOperation>.Builder operations = ImmutableArray.CreateBuilder<IOperation>();
        foreach (IOperation operation in block.Operations)
        {
            operations.AddRange(operation.DescendantsAndSelf());
        }

        if (block.BranchValue is { } value)
        {
            operations.AddRange(value.DescendantsAndSelf());
        }

        return operations.ToImmutable();
    }

    private static ControlFlowGraph? Find(ControlFlowGraph graph, IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction))
        {
            return graph;
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            ControlFlowGraph inner = graph.GetLocalFunctionControlFlowGraph(function);
            if (SymbolEqualityComparer.Default.Equals(function, method) || Find(inner, method) is { } found && (inner = found) is not null)
            {
                return inner;
            }
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in OperationsOf(block))
            {
                if (operation is not IFlowAnonymousFunctionOperation lambda)
                {
                    continue;
                }

                ControlFlowGraph inner = graph.GetAnonymousFunctionControlFlowGraph(lambda);
                if (SymbolEqualityComparer.Default.Equals(lambda.Symbol, method))
                {
                    return inner;
                }

                if (Find(inner, method) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
