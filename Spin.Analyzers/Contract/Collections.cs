using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>The class library's collections: which grow, and by which members.</summary>
internal static class Collections
{
    /// <summary>Whether a type is a collection without a fixed size.</summary>
    internal static bool IsGrowing(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named &&
        named.Name is "List" or "Queue" or "Stack" or "HashSet" or "SortedSet" or "Dictionary" or "SortedDictionary" or "SortedList" or "LinkedList" or "PriorityQueue" or
            "ConcurrentQueue" or "ConcurrentStack" or "ConcurrentBag" or "ConcurrentDictionary" or "StringBuilder" or "ICollection" or "IList" or "IDictionary" or "ISet" &&
        (Namespaces.IsBelow(named, "System", "Collections") || Namespaces.IsIn(named, "System", "Text"));

    /// <summary>Whether a member adds elements.</summary>
    internal static bool Grows(string member) =>
        member is "Add" or "AddRange" or "Enqueue" or "EnqueueRange" or "Push" or "PushRange" or "TryAdd" or "Insert" or "InsertRange" or "AddFirst" or "AddLast" or
            "GetOrAdd" or "AddOrUpdate" or "UnionWith" or "Append" or "AppendLine" or "AppendFormat";

    /// <summary>Whether a member takes elements away.</summary>
    internal static bool Shrinks(string member) =>
        member is "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "RemoveWhere" or "RemoveFirst" or "RemoveLast" or "Clear" or "Dequeue" or "TryDequeue" or
            "Pop" or "TryPop" or "TryTake" or "TryRemove" or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith" or "EnqueueDequeue" or "DequeueEnqueue";

    /// <summary>Whether a member changes the collection in any other way.</summary>
    internal static bool Rearranges(string member) => member is "Sort" or "Reverse" or "TryUpdate" or "set_Item" or "Replace";
}
