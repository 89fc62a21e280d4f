using System;
using System.Collections.Immutable;

namespace Spin.Verifier.Types;

/// <summary>An array.</summary>
internal sealed class ArrayType(IlType element, int rank, bool isVector)
    : IlType(HashCode.Combine(nameof(ArrayType).Length, element, rank, isVector), 1 + element.Size)
{
    /// <summary>The type of the elements.</summary>
    internal IlType Element { get; } = element;

    /// <summary>The number of dimensions.</summary>
    internal int Rank { get; } = rank;

    /// <summary>Whether it has one dimension that starts at zero, which is a type of its own.</summary>
    internal bool IsVector { get; } = isVector;

    /// <inheritdoc/>
    internal override IlType Substitute(ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments)
    {
        IlType replaced = Element.Substitute(typeArguments, methodArguments);
        return ReferenceEquals(replaced, Element) ? this : new ArrayType(replaced, Rank, IsVector);
    }

    /// <inheritdoc/>
    private protected override bool IsSame(IlType other) =>
        other is ArrayType array && array.Rank == Rank && array.IsVector == IsVector && array.Element.Equals(Element);

    /// <inheritdoc/>
    public override string ToString() => $"{Element}[{(IsVector ? "" : Rank == 1 ? "*" : new string(',', Rank - 1))}]";
}
