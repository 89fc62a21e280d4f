namespace Spin.Analysis.Representation;

/// <summary>What is taken to happen where a call reaches something that is no method of the program.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Kind">Its kind, one of <see cref="CauseKind"/>.</param>
/// <param name="What">What happens, for the path in a message.</param>
internal sealed record AssumedEffect(Effect Effect, string Kind, string What);
