using Microsoft.CodeAnalysis;
using Spin.Analysis.Contracts;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects;

/// <summary>Code that is held to a contract.</summary>
/// <param name="Method">The code.</param>
/// <param name="Name">How messages name it.</param>
/// <param name="Contract">The contract.</param>
/// <param name="Location">Where to speak of it.</param>
internal sealed record Obligation(Method Method, string Name, EffectContract Contract, Location Location)
{
    /// <summary>A contract of its own, which answers for it; null where its body does.</summary>
    internal EffectContract? Promise { get; init; }
}
