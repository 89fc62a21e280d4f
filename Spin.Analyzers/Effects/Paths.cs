using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects;

/// <summary>Writes the path from a handler to a cause, for messages: <c>Reply → Format → string.Concat</c>.</summary>
internal static class Paths
{
    private const string Arrow = " → ";

    /// <summary>The path of a cause in the method itself.</summary>
    internal static string Write(string from, Cause cause) => from + Arrow + cause.What;

    /// <summary>The path of a cause behind calls.</summary>
    internal static string Write(string from, IMethodSymbol callee, Witness witness)
    {
        StringBuilder text = new(from);
        _ = text.Append(Arrow).Append(Name(callee));
        Witness? step = witness;
        for (; step.Next is { } next; step = next)
        {
            _ = text.Append(Arrow).Append(Name(step.Callee!));
        }

        return text.Append(Arrow).Append(step.Cause!.What).ToString();
    }

    /// <summary>The path into a cycle and once around it: <c>Reply → Parse → Nested → Parse</c>.</summary>
    /// <param name="path">The path to the call that leads into the cycle.</param>
    /// <param name="from">The method that contains this call.</param>
    /// <param name="cycle">The cycle, beginning with the method first entered.</param>
    internal static string WriteCycle(string path, IMethodSymbol from, ImmutableArray<IMethodSymbol> cycle)
    {
        StringBuilder text = new(path);
        int start = cycle.IndexOf(from, 0, SymbolEqualityComparer.Default) + 1;
        for (int i = 0; i < cycle.Length; i++)
        {
            _ = text.Append(Arrow).Append(Name(cycle[(start + i) % cycle.Length]));
        }

        // A path from outside ends where the circle closes.
        return start > 0 ? text.ToString() : text.Append(Arrow).Append(Name(cycle[0])).ToString();
    }

    /// <summary>The places along a path: each call, then the cause.</summary>
    internal static IEnumerable<Location> Locate(Witness witness)
    {
        Witness? step = witness;
        for (; step.Next is { } next; step = next)
        {
            yield return step.Call!.Location;
        }

        yield return step.Cause!.Location;
    }

    /// <summary>A method in source as a path names it.</summary>
    internal static string Name(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.AnonymousFunction => "lambda",
        MethodKind.Constructor => "new " + method.ContainingType.Name,
        MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove when method.AssociatedSymbol is { } member =>
            member is IPropertySymbol { IsIndexer: true } ? $"{method.ContainingType.Name}[]" : member.Name,
        MethodKind.Conversion or MethodKind.UserDefinedOperator => $"{method.ContainingType.Name}.{method.Name}",
        _ => method.Name,
    };
}
