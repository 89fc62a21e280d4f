using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects;

/// <summary>What the type parameters of generic code stand for: closed types alone.</summary>
internal sealed class TypeArguments : IEquatable<TypeArguments>
{
    // Generic code that calls itself with ever larger types is at last taken to be called with any, so that there is an end.
    private const int MaxDepth = 4;

    private readonly ImmutableArray<(ITypeParameterSymbol Parameter, ITypeSymbol Argument)> _arguments;

    private TypeArguments(ImmutableArray<(ITypeParameterSymbol Parameter, ITypeSymbol Argument)> arguments) => _arguments = arguments;

    /// <summary>The type arguments of a method, and of the types around it.</summary>
    /// <param name="written">The method with its arguments, as the call has it.</param>
    /// <param name="caller">What the type parameters of the caller stand for.</param>
    /// <returns>Null where nothing is known.</returns>
    internal static TypeArguments? Of(IMethodSymbol written, TypeArguments? caller)
    {
        if (caller is null && !written.IsGenericMethod && written.ContainingType is not { IsGenericType: true })
        {
            return null;
        }

        ImmutableArray<(ITypeParameterSymbol Parameter, ITypeSymbol Argument)>.Builder arguments = ImmutableArray.CreateBuilder<(ITypeParameterSymbol, ITypeSymbol)>();
        Add(arguments, written.OriginalDefinition.TypeParameters, written.TypeArguments, caller);
        for (INamedTypeSymbol? type = written.ContainingType; type is not null; type = type.ContainingType)
        {
            Add(arguments, type.OriginalDefinition.TypeParameters, type.TypeArguments, caller);
        }

        // A function inside another sees the type parameters of that.
        foreach ((ITypeParameterSymbol parameter, ITypeSymbol argument) in caller?._arguments ?? [])
        {
            if (parameter.DeclaringMethod is { } outer && Bodies.IsInside(written.OriginalDefinition, outer))
            {
                arguments.Add((parameter, argument));
            }
        }

        return arguments.Count == 0 ? null : new TypeArguments(arguments.ToImmutable());
    }

    /// <summary>A type with its type parameters replaced.</summary>
    /// <param name="type">The type.</param>
    /// <param name="known">What they stand for.</param>
    /// <returns>Null where something in it may still be any type.</returns>
    internal static ITypeSymbol? Close(ITypeSymbol type, TypeArguments? known) =>
        Close(type, known, MaxDepth) is { } closed && (known is null || Close(closed, known: null, MaxDepth) is not null) ? closed : null;

    /// <inheritdoc/>
    public bool Equals(TypeArguments? other)
    {
        if (other is null || _arguments.Length != other._arguments.Length)
        {
            return false;
        }

        for (int i = 0; i < _arguments.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(_arguments[i].Parameter, other._arguments[i].Parameter) ||
                !SymbolEqualityComparer.Default.Equals(_arguments[i].Argument, other._arguments[i].Argument))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TypeArguments);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_arguments[0].Argument);

    private static void Add(
        ImmutableArray<(ITypeParameterSymbol Parameter, ITypeSymbol Argument)>.Builder arguments,
        ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> given, TypeArguments? caller)
    {
        for (int i = 0; i < parameters.Length && i < given.Length; i++)
        {
            if (Close(given[i], caller) is { } closed)
            {
                arguments.Add((parameters[i], closed));
            }
        }
    }

    private static ITypeSymbol? Close(ITypeSymbol type, TypeArguments? known, int depth) => type switch
    {
        _ when depth == 0 => null,
        ITypeParameterSymbol parameter => known?.Find(parameter),
        IArrayTypeSymbol array => Close(array.ElementType, known: null, depth - 1) is null ? null : array,
        INamedTypeSymbol { TypeArguments: [_, ..] } named => CloseGeneric(named, known, depth),
        INamedTypeSymbol { ContainingType.IsGenericType: true } inner => CloseInner(inner, known, depth),
        _ => type,
    };

    private static ITypeSymbol? CloseGeneric(INamedTypeSymbol type, TypeArguments? known, int depth)
    {
        ITypeSymbol[] arguments = new ITypeSymbol[type.TypeArguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (Close(type.TypeArguments[i], known, depth - 1) is not { } closed)
            {
                return null;
            }

            arguments[i] = closed;
        }

        INamedTypeSymbol? declaration = type.ContainingType is null ? type.OriginalDefinition : CloseInner(type, known, depth);
        return declaration?.Construct(arguments);
    }

    private static INamedTypeSymbol? CloseInner(INamedTypeSymbol type, TypeArguments? known, int depth) =>
        Close(type.ContainingType, known, depth) is INamedTypeSymbol outer && outer.GetTypeMembers(type.Name, type.Arity) is [var inner, ..] ? inner : null;

    private ITypeSymbol? Find(ITypeParameterSymbol wanted)
    {
        foreach ((ITypeParameterSymbol parameter, ITypeSymbol argument) in _arguments)
        {
            if (SymbolEqualityComparer.Default.Equals(parameter, wanted.OriginalDefinition))
            {
                return argument;
            }
        }

        return null;
    }
}
