using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Reading;

/// <summary>What is known of a value on the stack or in a variable.</summary>
/// <param name="Origins">From where it, or what it refers to, comes: a bit for each argument, and <see cref="Shared"/>. None: the method made it.</param>
internal abstract record Value(long Origins)
{
    /// <summary>What everybody can reach: statics, and what came out of code that cannot be seen.</summary>
    internal const long Shared = 1L << 62;

    /// <summary>The arguments that have a bit.</summary>
    internal const int MaxArguments = 60;

    /// <summary>A value of which nothing is known.</summary>
    internal static Value Of(long origins) => new UnknownValue(origins);

    /// <summary>The one argument from which something comes that was not made here.</summary>
    internal static int? ArgumentBehind(long origins) =>
        (origins & ~Shared) is var arguments && arguments != 0 && (arguments & (arguments - 1)) == 0 ? System.Numerics.BitOperations.TrailingZeroCount(arguments) : null;

    /// <summary>What is known of a value that is one or the other.</summary>
    internal static Value Join(Value left, Value right) => left == right ? left : ChoiceValue.TryJoin(left, right) ?? new UnknownValue(left.Origins | right.Origins);
}

/// <summary>Nothing is known but from where it comes.</summary>
internal sealed record UnknownValue(long Origins) : Value(Origins);

/// <summary>A number.</summary>
internal sealed record NumberValue(long Number) : Value(0);

/// <summary>No object.</summary>
internal sealed record NullValue() : Value(0)
{
    /// <summary>The one value.</summary>
    internal static readonly NullValue Instance = new();
}

/// <summary>An argument as it was passed.</summary>
internal sealed record ArgumentValue(int Position) : Value(1L << Position);

/// <summary>A value of exactly this type.</summary>
internal sealed record ExactValue(IlType Type, long Origins) : Value(Origins)
{
    private readonly string _text = IlSymbols.Text(Type);

    /// <inheritdoc/>
    public bool Equals(ExactValue? other) => other is not null && other._text == _text && other.Origins == Origins;

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(System.StringComparison.Ordinal);
}

/// <summary>A value of a type, boxed.</summary>
internal sealed record BoxedValue(IlType Type, long Origins) : Value(Origins)
{
    private readonly string _text = IlSymbols.Text(Type);

    /// <inheritdoc/>
    public bool Equals(BoxedValue? other) => other is not null && other._text == _text && other.Origins == Origins;

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(System.StringComparison.Ordinal);
}

/// <summary>A type's handle, or the type object.</summary>
internal sealed record TypeValue(IlType Type) : Value(0)
{
    private readonly string _text = IlSymbols.Text(Type);

    /// <inheritdoc/>
    public bool Equals(TypeValue? other) => other is not null && other._text == _text;

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(System.StringComparison.Ordinal);
}

/// <summary>A function, or a delegate of it.</summary>
/// <param name="Function">The function.</param>
internal sealed record FunctionValue(Instance Function, long Origins) : Value(Origins);

/// <summary>The address of a local variable.</summary>
internal sealed record LocalAddress(int Local) : Value(0);

/// <summary>The address of an argument.</summary>
internal sealed record ArgumentAddress(int Position) : Value(1L << Position);

/// <summary>A value after a test of its type: what it was, or null.</summary>
internal sealed record CastValue(Value Tested) : Value(Tested.Origins);

/// <summary>An overridable member of an object, or a delegate of it.</summary>
/// <param name="Declared">The member as it is declared.</param>
/// <param name="Receiver">The object.</param>
internal sealed record MemberOfValue(Instance Declared, Value Receiver) : Value(Receiver.Origins);

/// <summary>One of several objects or functions, as in <c>comparer ?? Comparer&lt;T&gt;.Default</c>.</summary>
/// <param name="Options">Which, each once.</param>
internal sealed record ChoiceValue(ImmutableArray<Value> Options) : Value(Options.Aggregate(0L, static (origins, option) => origins | option.Origins))
{
    private const int MaxOptions = 4;

    /// <summary>The choice between two values, where something is to be known of each.</summary>
    internal static Value? TryJoin(Value left, Value right)
    {
        List<Value> options = [];
        foreach (Value option in OptionsOf(left).Concat(OptionsOf(right)))
        {
            if (option is not (NullValue or ArgumentValue or ExactValue or FunctionValue or MemberOfValue or CastValue))
            {
                return null;
            }

            if (!options.Contains(option))
            {
                options.Add(option);
            }
        }

        // In an order of its own, so that a choice is the same whichever way leads to it.
        return options.Count > MaxOptions ? null : new ChoiceValue([.. options.OrderBy(static option => option.ToString(), System.StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public bool Equals(ChoiceValue? other) => other is not null && Options.SequenceEqual(other.Options);

    /// <inheritdoc/>
    public override int GetHashCode() => Options.Length;

    private static ImmutableArray<Value> OptionsOf(Value value) => value is ChoiceValue choice ? choice.Options : [value];
}
