using System;
using System.Collections.Immutable;

namespace Spin.Verifier.Types;

/// <summary>A type parameter, by its place, of the type or method in whose terms a signature is written.</summary>
internal sealed class TypeVariable(bool isOfMethod, int index) : IlType(HashCode.Combine(nameof(TypeVariable), isOfMethod, index), 1)
{
    /// <summary>Whether the method declares it, not the type.</summary>
    internal bool IsOfMethod { get; } = isOfMethod;

    /// <summary>Its place.</summary>
    internal int Index { get; } = index;

    /// <inheritdoc/>
    internal override IlType Substitute(ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments)
    {
        ImmutableArray<IlType> arguments = IsOfMethod ? methodArguments : typeArguments;
        return arguments.IsDefault ? this :
            Index < arguments.Length ? arguments[Index] :
            throw Refusal.Metadata($"a signature names the type parameter {this}, which is not there");
    }

    /// <inheritdoc/>
    private protected override bool IsSame(IlType other) =>
        other is TypeVariable variable && variable.IsOfMethod == IsOfMethod && variable.Index == Index;

    /// <inheritdoc/>
    public override string ToString() => (IsOfMethod ? "!!" : "!") + Index;
}
