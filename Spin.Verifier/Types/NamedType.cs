using System;
using System.Collections.Immutable;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Types;

/// <summary>A class, structure, interface, enumeration or delegate, with its type arguments.</summary>
internal sealed class NamedType(DefinedType definition, ImmutableArray<IlType> arguments)
    : IlType(HashOf(definition, arguments), 1 + Sum(arguments))
{
    /// <summary>The definition.</summary>
    internal DefinedType Definition { get; } = definition;

    /// <summary>One for each type parameter; none where the type is not generic.</summary>
    internal ImmutableArray<IlType> Arguments { get; } = arguments;

    /// <inheritdoc/>
    internal override IlType Substitute(ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments)
    {
        ImmutableArray<IlType> replaced = Substitute(Arguments, typeArguments, methodArguments);
        return replaced == Arguments ? this : new NamedType(Definition, replaced);
    }

    /// <inheritdoc/>
    private protected override bool IsSame(IlType other) =>
        other is NamedType named && ReferenceEquals(named.Definition, Definition) && AreSame(named.Arguments, Arguments);

    /// <inheritdoc/>
    public override string ToString() =>
        Arguments.IsEmpty ? Definition.FullName : $"{Definition.FullName}<{string.Join(", ", Arguments)}>";

    private static int HashOf(DefinedType definition, ImmutableArray<IlType> arguments)
    {
        HashCode hash = default;
        hash.Add(definition.Id);
        foreach (IlType argument in arguments)
        {
            hash.Add(argument.GetHashCode());
        }

        return hash.ToHashCode();
    }
}
