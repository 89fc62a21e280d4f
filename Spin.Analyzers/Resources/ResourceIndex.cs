using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Resources;

/// <summary>The findings of each body of a compilation, its lambdas and local functions among them, made once and shared by the rules.</summary>
internal sealed class ResourceIndex(SpindleCompilation spindles)
{
    private readonly ConcurrentDictionary<IOperation, ImmutableArray<ResourceFindings>> _known = new();
    private readonly ResourceTouches _touches = new(spindles);

    /// <summary>The findings of a body.</summary>
    /// <param name="body">The operation that a graph is made of.</param>
    /// <param name="token">Cancels.</param>
    internal ImmutableArray<ResourceFindings> Of(IOperation body, CancellationToken token) =>
        _known.TryGetValue(body, out ImmutableArray<ResourceFindings> known) ? known : _known.GetOrAdd(body, Run(body, token));

    /// <summary>Lets go of the findings of a body that has been judged.</summary>
    internal void Release(IOperation root)
    {
        _ = _known.TryRemove(root, out _);
        foreach (IOperation part in root.ChildOperations)
        {
            _ = _known.TryRemove(part, out _);
        }
    }

    private ImmutableArray<ResourceFindings> Run(IOperation body, CancellationToken token) =>
        _touches.Any(body) && spindles.Bodies.GraphOf(body.Parent is IMethodBodyBaseOperation whole ? whole : body) is { } graph ? RunAll(graph, token) : [];

    private ImmutableArray<ResourceFindings> RunAll(ControlFlowGraph graph, CancellationToken token)
    {
        ImmutableArray<ResourceFindings>.Builder findings = ImmutableArray.CreateBuilder<ResourceFindings>();
        Stack<ControlFlowGraph> open = new([graph]);
        while (open.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            ControlFlowGraph next = open.Pop();
            HashSet<ILocalSymbol> captured = new(SymbolEqualityComparer.Default);
            foreach (ControlFlowGraph nested in NestedGraphs.Of(next))
            {
                open.Push(nested);
                NestedGraphs.AddLocals(nested, captured);
            }

            findings.Add(new ResourceFlow(next, new ResourceReader(spindles, next), captured).Run());
        }

        return findings.ToImmutable();
    }
}
