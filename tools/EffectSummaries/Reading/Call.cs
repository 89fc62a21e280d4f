using System.Collections.Immutable;

namespace Spin.EffectSummaries.Reading;

/// <summary>A call of a known function.</summary>
/// <param name="Callee">The function.</param>
/// <param name="Arguments">What is passed, the receiver first; not known where it is called through a circle of delegates.</param>
internal sealed record Call(Instance Callee, ImmutableArray<Value> Arguments);
