namespace Spin.Analysis.Library;

/// <summary>
/// The effects of the class library: a reviewed table, and what a signature gives away (whoever returns a string, an array or an
/// object has made one).
/// </summary>
internal static partial class LibraryEffects
{
    /// <summary>Whether a member allocates and whether it blocks, as far as its signature says.</summary>
    internal static Effect Of(LibraryMember member) =>
        (FindAllocation(member) is null ? Effect.None : Effect.Allocates) | (Blocks(member) ? Effect.Blocks : Effect.None);

    /// <summary>Whether throwing is what a member is for.</summary>
    internal static bool Throws(LibraryMember member) => member.IsStatic && member.Begins("ThrowIf");

    /// <summary>The kind of the allocation of a member that allocates.</summary>
    internal static string KindOf(LibraryMember member) => FindAllocation(member) ?? CauseKind.Library;

    /// <summary>Whether a member reads or writes state that others can see.</summary>
    internal static (Effect Effect, string Kind) StateOf(LibraryMember member) => FindState(member) switch
    {
        Effect.Writes => (Effect.Writes, CauseKind.Write),
        Effect.Reads => (Effect.Reads, CauseKind.Read),
        _ => (Effect.None, ""),
    };
}
