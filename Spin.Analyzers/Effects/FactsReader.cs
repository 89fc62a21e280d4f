using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects;

/// <summary>Reads the facts of a member and of every lambda and local function in it.</summary>
internal sealed class FactsReader(EffectEngine engine)
{
    /// <summary>Reads a member.</summary>
    /// <param name="member">A method, or the field or property whose initialiser contains a lambda.</param>
    /// <param name="add">Takes the facts of the member and of each function in it.</param>
    internal void Read(ISymbol member, Action<ISymbol, MethodFacts> add)
    {
        ImmutableArray<IOperation> bodies = [.. Bodies.Of(member, engine)];
        Queue<(IMethodSymbol Function, IOperation Body)> nested = new();
        add(member, ReadOne(member as IMethodSymbol, bodies, nested));
        while (nested.Count > 0)
        {
            (IMethodSymbol function, IOperation body) = nested.Dequeue();
            add(function, ReadOne(function, [body], nested));
        }
    }

    private MethodFacts ReadOne(IMethodSymbol? method, ImmutableArray<IOperation> bodies, Queue<(IMethodSymbol Function, IOperation Body)> nested)
    {
        if (bodies.IsEmpty)
        {
            return method is null ? MethodFacts.Empty : AutomaticProperties.FactsOf(method);
        }

        FactsCollector collector = new(engine, nested);
        foreach (IOperation body in bodies)
        {
            collector.Start(method, body);
        }

        return collector.ToFacts();
    }
}
