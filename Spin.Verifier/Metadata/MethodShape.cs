using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>A method's signature.</summary>
/// <param name="Header">The calling convention.</param>
/// <param name="TypeParameterCount">How many type parameters it has.</param>
/// <param name="RequiredParameterCount">How many parameters come before those of a variable list.</param>
/// <param name="ReturnType">What it returns, with custom modifiers.</param>
/// <param name="ParameterTypes">What it takes, with custom modifiers.</param>
internal sealed record MethodShape(
    SignatureHeader Header, int TypeParameterCount, int RequiredParameterCount, IlType ReturnType, ImmutableArray<IlType> ParameterTypes)
{
    /// <summary>Whether it has a receiver.</summary>
    internal bool IsInstance => Header.IsInstance;

    /// <summary>Whether another signature, in terms of the same parameters, is this one.</summary>
    internal bool IsSame(MethodShape other) =>
        HasSameParameters(other) && ReturnType.Equals(other.ReturnType);

    /// <summary>Whether another signature takes the same.</summary>
    internal bool HasSameParameters(MethodShape other) =>
        Header == other.Header && TypeParameterCount == other.TypeParameterCount && IlType.AreSame(ParameterTypes, other.ParameterTypes);

    /// <summary>The signature with the type's variables replaced.</summary>
    internal MethodShape Substitute(ImmutableArray<IlType> typeArguments) => typeArguments.IsEmpty ? this : this with
    {
        ReturnType = ReturnType.Substitute(typeArguments, default),
        ParameterTypes = IlType.Substitute(ParameterTypes, typeArguments, default),
    };
}
