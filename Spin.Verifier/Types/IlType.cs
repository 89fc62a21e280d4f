using System;
using System.Collections.Immutable;

namespace Spin.Verifier.Types;

/// <summary>A type as IL names it, resolved to its definition. Two are equal where the runtime would make one type of them.</summary>
internal abstract class IlType : IEquatable<IlType>
{
    /// <summary>Larger types come from hand-made metadata alone, and comparing them could take for ever.</summary>
    private const int LargestSize = 4096;

    private readonly int _hash;

    private protected IlType(int hash, int size)
    {
        _hash = hash;
        Size = size <= LargestSize ? size : throw Refusal.Metadata("a generic type is built from more parts than any program needs");
    }

    /// <summary>How many types it is built from.</summary>
    internal int Size { get; }

    /// <summary>The type without custom modifiers.</summary>
    internal virtual IlType Unmodified => this;

    /// <summary>The type with variables replaced.</summary>
    /// <param name="typeArguments">For the variables of the type.</param>
    /// <param name="methodArguments">For the variables of the method.</param>
    internal abstract IlType Substitute(ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments);

    /// <summary>Whether another type of the same class and hash is this one.</summary>
    private protected abstract bool IsSame(IlType other);

    /// <inheritdoc/>
    public bool Equals(IlType? other) =>
        ReferenceEquals(this, other) || other is not null && other._hash == _hash && other.GetType() == GetType() && IsSame(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IlType);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The sum of sizes.</summary>
    private protected static int Sum(ImmutableArray<IlType> types)
    {
        int sum = 0;
        foreach (IlType type in types)
        {
            sum += type.Size;
        }

        return sum;
    }

    /// <summary>Types with variables replaced.</summary>
    internal static ImmutableArray<IlType> Substitute(
        ImmutableArray<IlType> types, ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments)
    {
        if (types.IsEmpty)
        {
            return types;
        }

        ImmutableArray<IlType>.Builder replaced = ImmutableArray.CreateBuilder<IlType>(types.Length);
        bool isChanged = false;
        foreach (IlType type in types)
        {
            IlType other = type.Substitute(typeArguments, methodArguments);
            isChanged |= !ReferenceEquals(type, other);
            replaced.Add(other);
        }

        return isChanged ? replaced.MoveToImmutable() : types;
    }

    /// <summary>Whether two lists hold the same types.</summary>
    internal static bool AreSame(ImmutableArray<IlType> first, ImmutableArray<IlType> second)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        for (int i = 0; i < first.Length; i++)
        {
            if (!first[i].Equals(second[i]))
            {
                return false;
            }
        }

        return true;
    }
}
