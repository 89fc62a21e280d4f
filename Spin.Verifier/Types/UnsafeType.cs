using System;
using System.Collections.Immutable;

namespace Spin.Verifier.Types;

/// <summary>A pointer, a function pointer or a pinned variable: named by some members of the class library, used by no spindle.</summary>
/// <param name="kind">What it is.</param>
/// <param name="parts">The types that it is built from.</param>
/// <param name="shape">What else tells two of them apart.</param>
internal sealed class UnsafeType(UnsafeTypeKind kind, ImmutableArray<IlType> parts, int shape)
    : IlType(HashOf(kind, parts, shape), 1 + Sum(parts))
{
    /// <summary>What it is.</summary>
    internal UnsafeTypeKind Kind { get; } = kind;

    /// <summary>The types that it is built from.</summary>
    internal ImmutableArray<IlType> Parts { get; } = parts;

    private int Shape { get; } = shape;

    /// <inheritdoc/>
    internal override IlType Substitute(ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments)
    {
        ImmutableArray<IlType> replaced = Substitute(Parts, typeArguments, methodArguments);
        return replaced == Parts ? this : new UnsafeType(Kind, replaced, Shape);
    }

    /// <inheritdoc/>
    private protected override bool IsSame(IlType other) =>
        other is UnsafeType type && type.Kind == Kind && type.Shape == Shape && AreSame(type.Parts, Parts);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        UnsafeTypeKind.Pointer => $"{Parts[0]}*",
        UnsafeTypeKind.Pinned => $"pinned {Parts[0]}",
        _ => "delegate*",
    };

    private static int HashOf(UnsafeTypeKind kind, ImmutableArray<IlType> parts, int shape)
    {
        HashCode hash = default;
        hash.Add(kind);
        hash.Add(shape);
        foreach (IlType part in parts)
        {
            hash.Add(part.GetHashCode());
        }

        return hash.ToHashCode();
    }
}
