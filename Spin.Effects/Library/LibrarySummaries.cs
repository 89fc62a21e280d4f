using System.Collections.Immutable;

namespace Spin.Analysis.Library;

/// <summary>
/// What members of the class library do, with the parameters that a call fills in: computed from their IL where they have a body, else
/// what their signature says.
/// </summary>
internal static class LibrarySummaries
{
    /// <summary>The summary of a member.</summary>
    internal static MemberSummary Of(LibraryMember member) =>
        member.Id is not null && CompiledSummaries.Find(member.Id, out Effect effects) is { } summary
            ? summary with { Effects = KindsOf(effects, member) }
            : new() { Effects = KindsOf(LibraryEffects.Of(member), member), Callbacks = LibraryCallbacks.Of(member), Walks = true };

    /// <summary>Whether a member, by its name as documentation comments write it, may walk along what it is given.</summary>
    internal static bool Walks(string id) => CompiledSummaries.Find(id, out _) is not { Walks: false };

    private static ImmutableArray<(Effect Effect, string Kind)> KindsOf(Effect effects, LibraryMember member)
    {
        ImmutableArray<(Effect Effect, string Kind)>.Builder kinds = ImmutableArray.CreateBuilder<(Effect Effect, string Kind)>();
        if ((effects & (Effect.Allocates | Effect.Unknown)) == Effect.Allocates)
        {
            kinds.Add((Effect.Allocates, LibraryEffects.KindOf(member)));
        }

        if ((effects & Effect.Blocks) != 0)
        {
            kinds.Add((Effect.Blocks, CauseKind.Wait));
        }

        if ((effects & Effect.Unknown) != 0)
        {
            kinds.Add((Effect.Allocates | Effect.Unknown, LibraryEffects.KindOf(member)));
        }

        if (LibraryEffects.Throws(member))
        {
            kinds.Add((Effect.Throws, CauseKind.Throw));
        }

        if (LibraryEffects.StateOf(member) is { Effect: not Effect.None } state)
        {
            kinds.Add(state);
        }

        return kinds.ToImmutable();
    }
}
