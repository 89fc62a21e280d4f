using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Concurrency;

/// <summary>The locks for which a function's parameters stand, where it was called with some: a function is walked once for each choice.</summary>
internal sealed class GivenLocks
{
    /// <summary>A function that was given none.</summary>
    internal static readonly GivenLocks None = new(ImmutableDictionary.Create<ISymbol, SharedPlace>(SymbolEqualityComparer.Default));

    private readonly ImmutableDictionary<ISymbol, SharedPlace> _places;

    private GivenLocks(ImmutableDictionary<ISymbol, SharedPlace> places)
    {
        _places = places;
        Key = string.Join(",", places.Select(static given => $"{given.Key.Name}={given.Value.Path}").OrderBy(static text => text, StringComparer.Ordinal));
    }

    /// <summary>The same text for the same choice.</summary>
    internal string Key { get; }

    /// <summary>The place that an expression denotes, a parameter being what was given for it.</summary>
    internal SharedPlace? Find(IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation is IParameterReferenceOperation { Parameter: { } parameter } && _places.TryGetValue(parameter, out SharedPlace? place) ? place : SharedPlace.Find(operation);
    }

    /// <summary>What a call gives to the method that it calls. A local function knows the parameters around it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="locks">What can be a lock.</param>
    internal GivenLocks Pass(IMethodSymbol? method, IEnumerable<IArgumentOperation> arguments, Locks locks)
    {
        ImmutableDictionary<ISymbol, SharedPlace>.Builder places = method is { MethodKind: MethodKind.LocalFunction }
            ? _places.ToBuilder()
            : ImmutableDictionary.CreateBuilder<ISymbol, SharedPlace>(SymbolEqualityComparer.Default);
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None } parameter && locks.IsLock(parameter.Type) && Find(argument.Value) is { } place)
            {
                places[parameter.OriginalDefinition] = place;
            }
        }

        return places.Count == 0 ? None : new GivenLocks(places.ToImmutable());
    }
}
