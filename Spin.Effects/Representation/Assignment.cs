using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Representation;

/// <summary>A value that is assigned.</summary>
/// <param name="Moment">When it is computed.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Assignment(Moment Moment, Expression Value);
