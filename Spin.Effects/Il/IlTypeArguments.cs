using System;
using System.Collections.Immutable;
using System.Linq;

namespace Spin.Analysis.Il;

/// <summary>What the type parameters of generic code stand for; those that may be anything are type parameters still.</summary>
internal sealed class IlTypeArguments : IEquatable<IlTypeArguments>
{
    // Generic code that calls itself with ever larger types is at last taken to be called with any, so that there is an end.
    private const int MaxDepth = 4;

    private readonly ImmutableArray<IlType> _ofType;
    private readonly ImmutableArray<IlType> _ofMethod;
    private readonly string _text;

    private IlTypeArguments(ImmutableArray<IlType> ofType, ImmutableArray<IlType> ofMethod)
    {
        _ofType = ofType;
        _ofMethod = ofMethod;
        _text = IlSymbols.Text(ofType) + "/" + IlSymbols.Text(ofMethod);
    }

    /// <summary>The type arguments of a method as a call has it, and of its type.</summary>
    /// <returns>Null where nothing is known.</returns>
    internal static IlTypeArguments? Of(IlMember written, IlTypeArguments? caller)
    {
        ImmutableArray<IlType> ofType = ImmutableArray.CreateRange(written.Owner.Arguments, argument => Close(argument, caller) ?? IlType.Any);
        ImmutableArray<IlType> ofMethod = ImmutableArray.CreateRange(written.Arguments, argument => Close(argument, caller) ?? IlType.Any);
        return ofType.Concat(ofMethod).Any(static argument => argument != IlType.Any) ? new IlTypeArguments(ofType, ofMethod) : null;
    }

    /// <summary>A type with its type parameters replaced.</summary>
    /// <returns>Null where something in it may still be any type.</returns>
    internal static IlType? Close(IlType type, IlTypeArguments? known)
    {
        IlType closed = known is null ? type : type.Substitute(known._ofType, known._ofMethod);
        return IsClosed(closed, MaxDepth) ? closed : null;
    }

    /// <inheritdoc/>
    public bool Equals(IlTypeArguments? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IlTypeArguments);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    private static bool IsClosed(IlType type, int depth) => depth > 0 && type.Kind is not (IlTypeKind.TypeParameter or IlTypeKind.MethodParameter) &&
        (type.Element is not { } element || IsClosed(element, depth - 1)) && type.Arguments.All(argument => IsClosed(argument, depth - 1));
}
