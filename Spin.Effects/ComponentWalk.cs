using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Spin.Analysis;

/// <summary>Walks a graph depth first and completes its strongly connected components, each after those that it leads to (Tarjan 1972).</summary>
/// <typeparam name="TNode">The nodes.</typeparam>
/// <param name="follow">Where a node leads.</param>
/// <param name="complete">Takes a component.</param>
internal sealed class ComponentWalk<TNode>(Func<TNode, IEnumerable<TNode>> follow, Action<List<TNode>> complete)
    where TNode : ComponentNode
{
    private readonly Stack<TNode> _open = new();
    private int _next;

    /// <summary>Completes the components of everything to which a node leads, and its own unless something that is still open leads to it and back.</summary>
    internal void Visit(TNode node)
    {
        if (node.IsVisited)
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        node.Open(_next++);
        _open.Push(node);
        foreach (TNode next in follow(node))
        {
            Visit(next);
            if (next.IsOpen)
            {
                node.Low = Math.Min(node.Low, next.Low);
            }
        }

        if (node.Low == node.Index)
        {
            complete(Close(node));
        }
    }

    private List<TNode> Close(TNode root)
    {
        List<TNode> component = [];
        TNode node;
        do
        {
            node = _open.Pop();
            node.Close();
            component.Add(node);
        }
        while (node != root);

        return component;
    }
}
