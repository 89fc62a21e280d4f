using Spin.Analysis.Contracts;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Code that is held to a contract.</summary>
/// <param name="Method">The code.</param>
/// <param name="Contract">The contract.</param>
/// <param name="Blamed">The method at which to speak of it.</param>
internal sealed record IlObligation(Method Method, EffectContract Contract, IlMethod Blamed)
{
    /// <summary>A contract of its own, which answers for it; null where its body does.</summary>
    internal EffectContract? Promise { get; init; }

    /// <summary>Where in the blamed method a delegate is made; null where it is the code itself.</summary>
    internal int? Offset { get; init; }
}
