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

        if (member.IsStatic && member.Begins("ThrowIf"))
        {
            yield return (Effect.Throws, CauseKind.Throw);
        }

        switch (FindState(member))
        {
            case Effect.Writes:
                yield return (Effect.Writes, CauseKind.Write);
                break;
            case Effect.Reads:
                yield return (Effect.Reads, CauseKind.Read);
                break;
        }
    }
}
