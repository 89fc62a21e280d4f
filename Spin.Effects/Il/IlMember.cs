using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>A method as an instruction names it.</summary>
/// <param name="Owner">The declaring type, with its arguments.</param>
/// <param name="Name">The metadata name.</param>
/// <param name="Signature">Its signature, generic parameters replaced where they are known.</param>
/// <param name="Definition">The method itself; null where its assembly is not at hand.</param>
internal sealed record IlMember(IlType Owner, string Name, MethodSignature<IlType> Signature, IlMethod? Definition)
{
    /// <summary>The arguments of a generic method.</summary>
    internal ImmutableArray<IlType> Arguments { get; init; } = [];
}
