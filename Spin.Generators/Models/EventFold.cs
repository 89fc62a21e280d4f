namespace Spin.Generators.Models;

/// <summary>The contract's folds, with the same values.</summary>
internal enum EventFold
{
    /// <summary>One handler gives the result.</summary>
    None,

    /// <summary>The first result.</summary>
    First,

    /// <summary>The last result.</summary>
    Last,

    /// <summary>Any of them.</summary>
    Any,

    /// <summary>All of them.</summary>
    All,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The event's own fold.</summary>
    Own,
}
