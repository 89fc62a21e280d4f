using Spin.Analysis.Concurrency;
using Spin.Verifier.Types;

namespace Spin.Verifier.Concurrency;

/// <summary>The class library's collections, as metadata shows them.</summary>
internal static class Collections
{
    /// <summary>Whether a type is an array.</summary>
    internal static bool IsArray(IlType type) => type is ArrayType;

    /// <summary>Whether a type is a collection without a fixed size.</summary>
    internal static bool IsGrowing(IlType type) =>
        type is NamedType { Definition: { IsValueType: false, Outer: null } named } && CollectionNames.IsGrowing(named.Name.Split('`')[0]) &&
        (named.Namespace.StartsWith("System.Collections", System.StringComparison.Ordinal) || named.Namespace == "System.Text");

    /// <summary>Whether a collection is made for several functions at once.</summary>
    internal static bool IsThreadSafe(IlType type) => type is NamedType { Definition.Namespace: "System.Collections.Concurrent" };

    /// <summary>Whether a change keeps enumerators valid.</summary>
    internal static bool KeepsEnumerators(IlType type, string member) =>
        type is NamedType { Definition: { } named } && CollectionNames.KeepsEnumerators(named.Name.Split('`')[0], member);
}
