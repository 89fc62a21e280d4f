using System;
using System.Collections.Immutable;

namespace Spin.Verifier.Types;

/// <summary>A type with a custom modifier, which is part of a signature's identity and of nothing else.</summary>
internal sealed class ModifiedType(IlType modifier, IlType modified, bool isRequired)
    : IlType(HashCode.Combine(nameof(ModifiedType), modifier, modified, isRequired), modifier.Size + modified.Size)
{
    /// <summary>The modifier.</summary>
    internal IlType Modifier { get; } = modifier;

    /// <summary>What is modified.</summary>
    internal IlType Modified { get; } = modified;

    /// <summary>Whether a reader must understand it.</summary>
    internal bool IsRequired { get; } = isRequired;

    /// <inheritdoc/>
    internal override IlType Unmodified => Modified.Unmodified;

    /// <inheritdoc/>
    internal override IlType Substitute(ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments)
    {
        IlType replaced = Modified.Substitute(typeArguments, methodArguments);
        return ReferenceEquals(replaced, Modified) ? this : new ModifiedType(Modifier, replaced, IsRequired);
    }

    /// <inheritdoc/>
    private protected override bool IsSame(IlType other) =>
        other is ModifiedType type && type.IsRequired == IsRequired && type.Modifier.Equals(Modifier) && type.Modified.Equals(Modified);

    /// <inheritdoc/>
    public override string ToString() => Modified.ToString()!;
}
