using System.Collections.Immutable;

namespace Spin.Analysis.Library;

/// <summary>
/// What a member of the class library does: effects of its own, and parameters of effects, which each call fills in with what it
/// passes. Positions of arguments count from zero; <see cref="Receiver"/> stands for the object itself.
/// </summary>
internal sealed record MemberSummary
{
    /// <summary>The position of the object or struct on which a member is called.</summary>
    internal const int Receiver = -1;

    /// <summary>A member that does nothing that anyone could see.</summary>
    internal static readonly MemberSummary None = new();

    /// <summary>The effects of the member itself, each with its kind, one of <see cref="CauseKind"/>.</summary>
    internal ImmutableArray<(Effect Effect, string Kind)> Effects { get; init; } = [];

    /// <summary>What it may call of its caller's.</summary>
    internal ImmutableArray<Callback> Callbacks { get; init; } = [];

    /// <summary>Whether it may walk along what it is given: in a loop, or copying, filling and comparing memory.</summary>
    internal bool Walks { get; init; }
}
