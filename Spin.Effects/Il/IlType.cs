using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>A type in a signature.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The full metadata name of a named type; the position of a generic parameter.</param>
internal sealed record IlType(IlTypeKind Kind, string Name)
{
    /// <summary>A type parameter that may stand for anything.</summary>
    internal static readonly IlType Any = new(IlTypeKind.TypeParameter, "?") { Index = int.MaxValue };

    /// <summary>Where a named type is declared or referenced.</summary>
    internal IlModule? Module { get; init; }

    /// <summary>The definition or reference of a named type.</summary>
    internal EntityHandle Handle { get; init; }

    /// <summary>What an array, reference or pointer is of.</summary>
    internal IlType? Element { get; init; }

    /// <summary>The arguments of a generic type.</summary>
    internal ImmutableArray<IlType> Arguments { get; init; } = [];

    /// <summary>The position of a generic parameter.</summary>
    internal int Index { get; init; }

    /// <summary>The same type with generic parameters replaced.</summary>
    internal IlType Substitute(ImmutableArray<IlType> ofType, ImmutableArray<IlType> ofMethod) => Kind switch
    {
        IlTypeKind.TypeParameter when Index < ofType.Length => ofType[Index],
        IlTypeKind.MethodParameter when Index < ofMethod.Length => ofMethod[Index],
        _ when Element is not null => this with { Element = Element.Substitute(ofType, ofMethod) },
        _ when !Arguments.IsEmpty => this with { Arguments = ImmutableArray.CreateRange(Arguments, argument => argument.Substitute(ofType, ofMethod)) },
        _ => this,
    };
}
