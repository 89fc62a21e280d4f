using System.Collections.Immutable;

namespace Spin.Analysis.Library;

/// <summary>What members of the class library do, with the parameters that a call fills in.</summary>
internal static class LibrarySummaries
{
    /// <summary>The summary of a member.</summary>
    internal static MemberSummary Of(LibraryMember member) => new()
    {
        Effects = [.. LibraryEffects.Of(member)],
        Callbacks = LibraryCallbacks.Of(member),
    };
}
