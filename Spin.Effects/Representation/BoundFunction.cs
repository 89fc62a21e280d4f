using System.Collections.Immutable;

namespace Spin.Analysis.Representation;

/// <summary>What a parameter of a delegate type stands for.</summary>
/// <param name="Parameter">The parameter, as the front end knows it.</param>
/// <param name="Functions">Each function that it may be.</param>
internal sealed record BoundFunction(object Parameter, ImmutableArray<Method> Functions);
