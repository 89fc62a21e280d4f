using System;
using System.Collections.Immutable;

namespace Spin.Verifier.Types;

/// <summary>A managed reference to a variable, <c>ref T</c>.</summary>
internal sealed class ByRefType(IlType target) : IlType(HashCode.Combine(nameof(ByRefType), target), 1 + target.Size)
{
    /// <summary>The type of the variable.</summary>
    internal IlType Target { get; } = target;

    /// <inheritdoc/>
    internal override IlType Substitute(ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments)
    {
        IlType replaced = Target.Substitute(typeArguments, methodArguments);
        return ReferenceEquals(replaced, Target) ? this : new ByRefType(replaced);
    }

    /// <inheritdoc/>
    private protected override bool IsSame(IlType other) => other is ByRefType reference && reference.Target.Equals(Target);

    /// <inheritdoc/>
    public override string ToString() => $"ref {Target}";
}
