using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects;

/// <summary>Writes the path from a handler to a cause, for messages: <c>Reply → Format → string.Concat</c>.</summary>
internal static class Paths
{
    /// <summary>The path of a cause in the method itself.</summary>
    internal static string Write(string from, Cause cause) => CallPaths.Write(from, cause);

    /// <summary>The path of a cause behind calls.</summary>
    internal static string Write(string from, Analysis.Representation.Method callee, Witness witness) => CallPaths.Write(from, callee.Name, witness);

    /// <summary>The places along a path: each call, then the cause.</summary>
    internal static IEnumerable<Location> Locate(Witness witness)
    {
        foreach (Analysis.Representation.Site site in CallPaths.Locate(witness))
        {
            if (SourceLocations.LocationOf(site) is { IsInSource: true } location)
            {
                yield return location;
            }
        }
    }

    /// <summary>A method in source as a path names it.</summary>
    internal static string Name(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.AnonymousFunction => "lambda",
        MethodKind.Constructor => "new " + method.ContainingType.Name,
        MethodKind.StaticConstructor => $"static {method.ContainingType.Name}()",
        MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove when method.AssociatedSymbol is { } member =>
            member is IPropertySymbol { IsIndexer: true } ? $"{method.ContainingType.Name}[]" : member.Name,
        MethodKind.Conversion or MethodKind.UserDefinedOperator => $"{method.ContainingType.Name}.{method.Name}",
        _ => method.Name,
    };
}
