namespace Spin.Analysis.Concurrency;

/// <summary>The class library's collections, by name: which grow, and what their members do to them. Source and IL are judged by the same lists.</summary>
internal static class CollectionNames
{
    /// <summary>Whether a type, named without its arity, is a collection without a fixed size, where its namespace is one of collections or texts.</summary>
    internal static bool IsGrowing(string type) =>
        type is "List" or "Queue" or "Stack" or "HashSet" or "SortedSet" or "Dictionary" or "SortedDictionary" or "SortedList" or "LinkedList" or "PriorityQueue" or
            "ConcurrentQueue" or "ConcurrentStack" or "ConcurrentBag" or "ConcurrentDictionary" or "StringBuilder" or "ICollection" or "IList" or "IDictionary" or "ISet";

    /// <summary>Whether a member adds elements.</summary>
    internal static bool Grows(string member) =>
        member is "Add" or "AddRange" or "Enqueue" or "EnqueueRange" or "Push" or "PushRange" or "TryAdd" or "Insert" or "InsertRange" or "AddFirst" or "AddLast" or
            "GetOrAdd" or "AddOrUpdate" or "UnionWith" or "Append" or "AppendLine" or "AppendFormat";

    /// <summary>Whether a member takes elements away.</summary>
    internal static bool Shrinks(string member) =>
        member is "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "RemoveWhere" or "RemoveFirst" or "RemoveLast" or "Clear" or "Dequeue" or "TryDequeue" or
            "Pop" or "TryPop" or "TryTake" or "TryRemove" or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith" or "EnqueueDequeue" or "DequeueEnqueue";

    /// <summary>Whether a member changes a collection or array in any way.</summary>
    internal static bool Changes(string member) =>
        Grows(member) || Shrinks(member) || member is "Sort" or "Reverse" or "TryUpdate" or "set_Item" or "Replace";

    /// <summary>Whether a change keeps enumerators valid: taking out of a dictionary or set does (documented since .NET Core 3.0).</summary>
    internal static bool KeepsEnumerators(string type, string member) => type is "Dictionary" or "HashSet" && member is "Remove" or "Clear";
}
