using Spin.Verifier.Types;

namespace Spin.Verifier.Concurrency;

/// <summary>The class library's collections: which grow, and by which members they change.</summary>
internal static class Collections
{
    /// <summary>Whether a type is an array.</summary>
    internal static bool IsArray(IlType type) => type is ArrayType;

    /// <summary>Whether a type is a collection without a fixed size.</summary>
    internal static bool IsGrowing(IlType type) =>
        type is NamedType { Definition: { IsValueType: false, Outer: null } named } &&
        named.Name.Split('`')[0] is "List" or "Queue" or "Stack" or "HashSet" or "SortedSet" or "Dictionary" or "SortedDictionary" or "SortedList" or "LinkedList" or "PriorityQueue" or
            "ConcurrentQueue" or "ConcurrentStack" or "ConcurrentBag" or "ConcurrentDictionary" or "StringBuilder" or "ICollection" or "IList" or "IDictionary" or "ISet" &&
        (named.Namespace.StartsWith("System.Collections", System.StringComparison.Ordinal) || named.Namespace == "System.Text");

    /// <summary>Whether a collection is made for several functions at once.</summary>
    internal static bool IsThreadSafe(IlType type) => type is NamedType { Definition.Namespace: "System.Collections.Concurrent" };

    /// <summary>Whether a member changes a collection or array.</summary>
    internal static bool Changes(string member) => member is
        "Add" or "AddRange" or "Enqueue" or "EnqueueRange" or "Push" or "PushRange" or "TryAdd" or "Insert" or "InsertRange" or "AddFirst" or "AddLast" or
        "GetOrAdd" or "AddOrUpdate" or "UnionWith" or "Append" or "AppendLine" or "AppendFormat" or
        "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "RemoveWhere" or "RemoveFirst" or "RemoveLast" or "Clear" or "Dequeue" or "TryDequeue" or
        "Pop" or "TryPop" or "TryTake" or "TryRemove" or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith" or "EnqueueDequeue" or "DequeueEnqueue" or
        "Sort" or "Reverse" or "TryUpdate" or "set_Item" or "Replace";

    /// <summary>Whether a change keeps enumerators valid: taking out of a dictionary or set does (documented since .NET Core 3.0).</summary>
    internal static bool KeepsEnumerators(IlType type, string member) =>
        type is NamedType { Definition.Name: "Dictionary`2" or "HashSet`1" } && member is "Remove" or "Clear";
}
