namespace Spin.Analysis.Library;

/// <content>Which members allocate.</content>
internal static partial class LibraryEffects
{
    private static string? FindAllocation(LibraryMember member)
    {
        LibraryType type = member.Owner;
        if (member.Name == "ToString")
        {
            return member.Receiver is { IsString: true } || type.IsString && member.ParameterCount == 0 || type is { Namespace: "System", Name: "Boolean" } ? null : CauseKind.Text;
        }

        if (StartsAsync(member))
        {
            return CauseKind.Async;
        }

        if (type.Namespace == "System.Linq")
        {
            return CauseKind.Linq;
        }

        if (member.Name is "GetEnumerator" or "GetAsyncEnumerator")
        {
            return member.Result is { IsStruct: false } ? CauseKind.Enumerator : null;
        }

        if (type.IsBelow("System.Collections") && Grows(member))
        {
            return CauseKind.Growth;
        }

        if (member.IsConstructor)
        {
            return type.IsStruct ? null : CauseKind.New;
        }

        if (member.Begins("get_"))
        {
            return type.Name is "Dictionary" or "SortedDictionary" && member.Name is "get_Keys" or "get_Values" ? CauseKind.Library : null;
        }

        if (member.Begins("set_"))
        {
            return member.Name is "set_Capacity" or "set_Length" && type.Name != "Span" ? CauseKind.Growth : null;
        }

        if (type is { Namespace: "System", Name: "Array" } && member.Name == "Resize")
        {
            return CauseKind.Array;
        }

        if (type is { Namespace: "System", Name: "Activator" })
        {
            return CauseKind.New;
        }

        return member.IsAccessor ? CauseKind.Delegate :
            !ReturnsFresh(member) ? null :
            type.IsString && member.Name == "Concat" ? CauseKind.Concatenation : CauseKind.Library;
    }

    // A collection of fixed capacity is an array; every other may have to grow, and an immutable one copies itself.
    private static bool Grows(LibraryMember member)
    {
        if (member.Owner.IsBelow("System.Collections.Immutable"))
        {
            return !member.IsAccessor && !member.IsConstructor && member.Result is { } result &&
                result.IsBelow("System.Collections.Immutable") && member.Name is not ("Slice" or "AsSpan" or "AsMemory");
        }

        return member.Name switch
        {
            "Add" or "AddRange" or "Insert" or "InsertRange" or "Enqueue" or "Push" or "TryAdd" or "AddLast" or "AddFirst" or "AddBefore" or "AddAfter" or
            "GetOrAdd" or "AddOrUpdate" or "EnsureCapacity" or "UnionWith" or "EnqueueRange" or "EnqueueDequeue" or "TryPush" or "TryEnqueue" => true,
            "set_Item" => member.Owner.Name is not ("List" or "Array" or "IList" or "BitArray"),
            _ => false,
        };
    }

    private static bool ReturnsFresh(LibraryMember member) => member.Result is { IsStruct: false } && (member.Owner.Name, member.Name) switch
    {
        ("Array", "Empty") or ("Object", "GetType") or ("Type", _) or ("String", "Intern" or "IsInterned") => false,
        ("Interlocked" or "Volatile", _) => false,
        ("Task" or "ValueTask", "GetAwaiter" or "ConfigureAwait") => false,
        ("Encoding", "GetEncoding") or ("CultureInfo", _) => false,
        _ => true,
    };

    // The method that the compiler makes of an async one does this and no more: what is waited for is waited for from here.
    private static bool StartsAsync(LibraryMember member) =>
        member is { Owner.Namespace: "System.Runtime.CompilerServices", Name: "Start" } && member.Owner.Name.EndsWith("MethodBuilder", System.StringComparison.Ordinal);

    private static bool Blocks(LibraryMember member) => member.Owner.Namespace switch
    {
        "System.Runtime.CompilerServices" => StartsAsync(member),
        "System.Threading" => (member.Owner.Name, member.Name) switch
        {
            ("Thread", "Sleep" or "Join" or "Yield" or "SpinWait") => true,
            ("SpinLock", "Enter" or "TryEnter") or ("SpinWait", _) => true,
            ("SemaphoreSlim" or "ManualResetEventSlim" or "CountdownEvent" or "WaitHandle" or "Barrier" or "ReaderWriterLockSlim", _) =>
                member.Begins("Wait") || member.Begins("Enter") || member.Begins("Signal"),
            _ => false,
        },
        "System.Threading.Tasks" => member.Name is "Wait" or "WaitAll" or "WaitAny" or "get_Result" or "GetResult",
        _ => false,
    };
}
