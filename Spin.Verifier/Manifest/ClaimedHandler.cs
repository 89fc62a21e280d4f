using System.Collections.Immutable;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Manifest;

/// <summary>A handler as a manifest claims it.</summary>
/// <param name="Spindle">The spindle; null where no such class is linked.</param>
/// <param name="Event">The event; null where it is not linked.</param>
/// <param name="Name">The handler's method.</param>
/// <param name="Terms">Where, when and for how long it runs.</param>
/// <param name="GuardOnInstance">Whether the guard takes the instance.</param>
/// <param name="IsContained">Whether a fault ends the handler alone.</param>
/// <param name="Matches">The matches.</param>
/// <param name="Ranges">The ranges and prefixes.</param>
internal sealed record ClaimedHandler(
    DefinedType? Spindle, DefinedType? Event, string Name, HandlerTerms Terms, bool GuardOnInstance, bool IsContained, ImmutableArray<ClaimedMatch> Matches,
    ImmutableArray<ClaimedRange> Ranges);
