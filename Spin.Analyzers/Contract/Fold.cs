namespace Spin.Analyzers.Contract;

/// <summary>The contract's folds, with the same values.</summary>
internal enum Fold
{
    /// <summary>One handler gives a result.</summary>
    None,

    /// <summary>The first handler's result.</summary>
    First,

    /// <summary>The last handler's result.</summary>
    Last,

    /// <summary>True where any says so.</summary>
    Any,

    /// <summary>True where all say so.</summary>
    All,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The event's own.</summary>
    Own,
}
