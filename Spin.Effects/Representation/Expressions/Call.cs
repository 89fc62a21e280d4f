using System.Collections.Immutable;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>A call. It is the root of its statement, so that calls stand in the order in which they happen.</summary>
/// <param name="target">What is called.</param>
/// <param name="receiver">The object, or the struct whose address is passed.</param>
/// <param name="arguments">The arguments in the order of the parameters.</param>
/// <param name="type">The type of the result.</param>
/// <param name="site">Where it stands.</param>
internal sealed class Call(CallTarget target, Expression? receiver, ImmutableArray<Expression> arguments, TypeShape type, Site? site = null)
    : Expression(type, site)
{
    /// <summary>What is called.</summary>
    internal CallTarget Target { get; private set; } = target;

    /// <summary>The method, where one is named.</summary>
    internal Method? Method => Target.Method;

    /// <summary>The object, or the struct whose address is passed; null for a static method.</summary>
    internal Expression? Receiver { get; } = receiver;

    /// <summary>The arguments in the order of the parameters.</summary>
    internal ImmutableArray<Expression> Arguments { get; } = arguments;

    /// <summary>For a <c>foreach</c>'s <c>MoveNext</c>: what it walks.</summary>
    internal Enumeration? Enumeration { get; init; }

    /// <summary>The values of the result, as far as more is known than its type.</summary>
    internal Interval Range { get; init; } = Interval.All;

    /// <summary>Whether the same receiver and arguments give the same value.</summary>
    internal bool IsPure { get; init; }

    /// <summary>Says what is called, where that is known only when all of the function has been read.</summary>
    internal void Reach(CallTarget target) => Target = target;

    /// <inheritdoc/>
    internal override int PartCount => Arguments.Length + (Receiver is null ? 0 : 1);

    /// <inheritdoc/>
    internal override Expression Part(int index) => Receiver is null ? Arguments[index] : index == 0 ? Receiver : Arguments[index - 1];

    /// <inheritdoc/>
    public override string ToString() => $"{Receiver}{(Receiver is null ? "" : ".")}{Method?.Name}({string.Join(", ", Arguments)})";
}
