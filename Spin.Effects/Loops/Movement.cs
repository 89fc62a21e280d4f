using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>What one statement does to a place.</summary>
/// <param name="Moment">When it happens.</param>
/// <param name="Step">How the place moves.</param>
/// <param name="Value">The value that is assigned, where it says nothing of a direction.</param>
/// <param name="Computed">When that value was computed.</param>
internal readonly record struct Movement(Moment Moment, Step Step, Expression? Value, Moment Computed);
