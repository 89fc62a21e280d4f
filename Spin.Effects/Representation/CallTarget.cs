using System.Collections.Immutable;
using Spin.Analysis.Contracts;

namespace Spin.Analysis.Representation;

/// <summary>What a call reaches: a method, or whatever a delegate holds.</summary>
/// <param name="Kind">How.</param>
/// <param name="Method">The method; null for a delegate.</param>
/// <param name="Holder">
/// For a delegate the member or parameter that holds it, or its type; for a constrained call the type; as the front end knows them.
/// </param>
internal sealed record CallTarget(CallKind Kind, Method? Method, object? Holder = null)
{
    /// <summary>The method with its type arguments, in the caller's terms, as the front end knows it.</summary>
    internal object? Written { get; init; }

    /// <summary>The full metadata name of an interface: for a type that has it, a constrained call is not made.</summary>
    internal string? Unless { get; init; }

    /// <summary>The functions among the arguments.</summary>
    internal ImmutableArray<FunctionArgument> Functions { get; init; } = [];

    /// <summary>Of <see cref="CallKind.OneOf"/>: each that it may be.</summary>
    internal ImmutableArray<CallTarget> Choices { get; init; } = [];

    /// <summary>The contract of the delegate's type; null where it has none.</summary>
    internal EffectContract? Promise { get; init; }

    /// <summary>What answers for the call's effects, whatever it reaches; null where what it reaches does.</summary>
    internal EffectContract? Contract => Promise ?? Method?.Contract;

    /// <summary>One of several.</summary>
    internal static CallTarget OneOf(ImmutableArray<CallTarget> choices) => choices is [var only] ? only : new CallTarget(CallKind.OneOf, null) { Choices = choices };
}
