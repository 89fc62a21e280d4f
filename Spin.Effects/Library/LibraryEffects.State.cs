namespace Spin.Analysis.Library;

/// <content>Which members read or write state that others can see.</content>
internal static partial class LibraryEffects
{
    private static Effect FindState(LibraryMember member)
    {
        LibraryType type = member.Owner;
        if (member.IsAmbient)
        {
            return Effect.Reads;
        }

        if (type is { Namespace: "System.Threading", Name: "Interlocked" or "Volatile" or "Monitor" })
        {
            return member.Name == "Read" ? Effect.Reads : Effect.Writes;
        }

        if (WritesThroughSpan(member) || type is { Namespace: "System", Name: "Array" } && member.Name is "Fill" or "Clear" or "Copy" or "Reverse" or "Sort" or "Resize" or "SetValue")
        {
            return Effect.Writes;
        }

        if (type is { Namespace: "System.Collections.Generic", Name: "CollectionExtensions" })
        {
            return Effect.Reads;
        }

        if (type.Name is "IDisposable" or "IEnumerator" or "IEnumerable")
        {
            return Effect.None;
        }

        // What a Memory refers to is an array's, which others may hold too.
        if (type is { Namespace: "System", Name: "Memory" or "ReadOnlyMemory" } && member.Name is "get_Span" or "ToArray" or "CopyTo" or "TryCopyTo")
        {
            return Effect.Reads;
        }

        // Whatever an object of the class library says may change, unless nothing in it can.
        return member.IsStatic || type.IsStruct || member.Receiver is { IsStruct: true } || member.IsConstructor || type.IsUnchanging || member.Receiver is { IsUnchanging: true }
            ? Effect.None
            : Effect.Reads;
    }

    // Destinations: the writable spans among the parameters of a method that returns nothing or a success.
    private static bool WritesThroughSpan(LibraryMember member) =>
        member.Owner is { Namespace: "System", Name: "Span" } && member.Name is "Fill" or "Clear" ||
        member.TakesWritableSpan && (member.ReturnsNothing || member.Begins("Write") || member.Begins("Try"));
}
