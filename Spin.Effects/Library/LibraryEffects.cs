using System.Collections.Generic;

namespace Spin.Analysis.Library;

/// <summary>
/// The effects of the class library: a reviewed table, and what a signature gives away (whoever returns a string, an array or an
/// object has made one).
/// </summary>
internal static partial class LibraryEffects
{
    /// <summary>The effects of one call, each with its kind.</summary>
    internal static IEnumerable<(Effect Effect, string Kind)> Of(LibraryMember member)
    {
        if (FindAllocation(member) is { } kind)
        {
            yield return (Effect.Allocates, kind);
        }

        if (Blocks(member))
        {
            yield return (Effect.Blocks, CauseKind.Wait);
        }

        if (Throws(member))
        {
            yield return (Effect.Throws, CauseKind.Throw);
        }

        if (StateOf(member) is { Effect: not Effect.None } state)
        {
            yield return state;
        }
    }

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
