using System.Collections.Immutable;

namespace Spin.Analysis.Library;

/// <summary>
/// What the class library calls back: comparisons and comparers, equality and hash codes of keys and elements, formatting of what is
/// written into a span, functions of lazy values. Delegates among the arguments are called by whoever gets them, and need no row here.
/// </summary>
internal static class LibraryCallbacks
{
    private const string EqualityComparer = "System.Collections.Generic.IEqualityComparer`1";
    private const string Comparer = "System.Collections.Generic.IComparer`1";
    private const string Equatable = "System.IEquatable`1";
    private const string Comparable = "System.IComparable`1";
    private const string SpanFormattable = "System.ISpanFormattable";
    private const string Object = "System.Object";

    /// <summary>What a member may call.</summary>
    internal static ImmutableArray<Callback> Of(LibraryMember member)
    {
        LibraryType type = member.Owner;
        return type.Namespace switch
        {
            "System" when type.Name == "Lazy" => member.Name is "get_Value" ? [Callback.OfKeptDelegate()] : [],
            "System" when type.Name is "Array" or "MemoryExtensions" => OfSequences(member),
            "System.Collections.Generic" or "System.Collections.Concurrent" => OfCollections(member),
            "System.Runtime.CompilerServices" when type.Name.EndsWith("InterpolatedStringHandler", System.StringComparison.Ordinal) => OfFormatting(member),
            _ when type.Name is "TryWriteInterpolatedStringHandler" or "AppendInterpolatedStringHandler" => OfFormatting(member),
            _ => [],
        };
    }

    private static ImmutableArray<Callback> OfSequences(LibraryMember member) => member.Name switch
    {
        "Sort" or "BinarySearch" => [.. Compared(CallbackSource.MethodArgument), .. Given(member, Comparer, "Compare")],
        "IndexOf" or "LastIndexOf" or "Contains" or "SequenceEqual" or "StartsWith" or "EndsWith" or "IndexOfAny" or "IndexOfAnyExcept" or "Count" or "Replace" or "Trim" or "TrimStart" or "TrimEnd" or
            "CommonPrefixLength" or "ContainsAny" or "ContainsAnyExcept" or "LastIndexOfAny" or "LastIndexOfAnyExcept" or "IndexOfAnyInRange" =>
            [.. Equal(CallbackSource.MethodArgument), .. Given(member, EqualityComparer, "Equals")],
        "SequenceCompareTo" => Compared(CallbackSource.MethodArgument),
        _ => [],
    };

    private static ImmutableArray<Callback> OfCollections(LibraryMember member)
    {
        if (member.Name is "get_Count" or "get_Comparer" or "GetEnumerator" or ".ctor" or "Clear")
        {
            return [];
        }

        switch (member.Owner.Name)
        {
            case "Dictionary" or "HashSet" or "ConcurrentDictionary":
                return [.. Hashed(), new Callback(CallbackSource.Receiver, 0, EqualityComparer, "Equals"), new Callback(CallbackSource.Receiver, 0, EqualityComparer, "GetHashCode")];
            case "SortedDictionary" or "SortedSet" or "SortedList":
                return [.. Compared(CallbackSource.TypeArgument), new Callback(CallbackSource.Receiver, 0, Comparer, "Compare")];
            case "PriorityQueue":
                return [.. Compared(CallbackSource.TypeArgument, position: 1), new Callback(CallbackSource.Receiver, 0, Comparer, "Compare")];
            case "List":
                return member.Name is "Sort" or "BinarySearch" ? [.. Compared(CallbackSource.TypeArgument), .. Given(member, Comparer, "Compare")]
                    : member.Name is "Contains" or "IndexOf" or "LastIndexOf" or "Remove" ? Equal(CallbackSource.TypeArgument)
                    : [];
            case "Queue" or "Stack" or "LinkedList":
                return member.Name is "Contains" or "Find" or "FindLast" or "Remove" ? Equal(CallbackSource.TypeArgument) : [];
            case "EqualityComparer":
                return Hashed();
            case "Comparer":
                return Compared(CallbackSource.TypeArgument);
            default:
                return [];
        }
    }

    private static ImmutableArray<Callback> OfFormatting(LibraryMember member) => member.Name != "AppendFormatted" ? [] :
    [
        new(CallbackSource.MethodArgument, 0, SpanFormattable, "TryFormat"),
        new(CallbackSource.MethodArgument, 0, "System.IFormattable", "ToString") { Unless = SpanFormattable },
        new(CallbackSource.MethodArgument, 0, Object, "ToString") { Unless = SpanFormattable },
    ];

    private static ImmutableArray<Callback> Compared(CallbackSource source, int position = 0) =>
        [new(source, position, Comparable, "CompareTo"), new(source, position, "System.IComparable", "CompareTo") { Unless = Comparable }];

    private static ImmutableArray<Callback> Equal(CallbackSource source) =>
        [new(source, 0, Equatable, "Equals"), new(source, 0, Object, "Equals") { Unless = Equatable }];

    private static ImmutableArray<Callback> Hashed() => [.. Equal(CallbackSource.TypeArgument), new(CallbackSource.TypeArgument, 0, Object, "GetHashCode")];

    // The comparer is the last argument, where there is one.
    private static ImmutableArray<Callback> Given(LibraryMember member, string owner, string name) =>
        member.ParameterCount > (member.IsStatic ? 1 : 0) ? [new(CallbackSource.Argument, member.ParameterCount - 1, owner, name)] : [];
}
