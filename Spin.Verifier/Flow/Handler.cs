using System.Reflection.Metadata;

namespace Spin.Verifier.Flow;

/// <summary>What runs when a guarded block ends by an exception.</summary>
/// <param name="Start">The first instruction, of the filter where there is one.</param>
/// <param name="HasObject">Whether the exception lies on the stack there.</param>
/// <param name="CatchType">The type that is caught; nil for a filter, whose object may be any.</param>
/// <param name="FilteredStart">The first instruction behind the filter; -1 where there is none.</param>
internal readonly record struct Handler(int Start, bool HasObject, EntityHandle CatchType, int FilteredStart);
