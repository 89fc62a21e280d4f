using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>What a condition says while a loop goes on: a place, moved by a constant, stands so to a bound.</summary>
internal sealed class LoopTest
{
    /// <summary>The place.</summary>
    internal required Place Place { get; init; }

    /// <summary>The constant that is added to the place.</summary>
    internal long Offset { get; init; }

    /// <summary>How the place stands to the bound.</summary>
    internal required Relation Relation { get; init; }

    /// <summary>The bound; null where it is <see cref="Constant"/> or in another method.</summary>
    internal Expression? Bound { get; init; }

    /// <summary>What is added to the bound.</summary>
    internal long Constant { get; init; }

    /// <summary>The place that the bound is, where it is one.</summary>
    internal Place? BoundPlace { get; init; }

    /// <summary>The expression of the place, its offset included.</summary>
    internal Expression? Side { get; init; }

    /// <summary>The sum of the place and its offset; null where there is no offset.</summary>
    internal Binary? Sum { get; init; }

    /// <summary>The difference, against a constant, that the condition compares instead of the place; null where it compares the place.</summary>
    internal Binary? Difference { get; init; }

    /// <summary>The values of a bound that another method knows, and that stays for the life of its object.</summary>
    internal Interval? Remote { get; init; }

    /// <summary>The position of the parameter that the bound is, or whose length it is, where another method compares with it.</summary>
    internal int? Parameter { get; init; }

    /// <summary>Whether the test itself moves the place by at least one whenever the loop goes on.</summary>
    internal bool MovesItself { get; init; }

    /// <summary>The same test, which moves the place itself.</summary>
    internal LoopTest Moving() => new()
    {
        Place = Place, Offset = Offset, Relation = Relation, Bound = Bound, Constant = Constant, BoundPlace = BoundPlace, Side = Side, Sum = Sum, Difference = Difference, Remote = Remote, Parameter = Parameter, MovesItself = true,
    };
}
