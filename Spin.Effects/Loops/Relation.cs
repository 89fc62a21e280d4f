namespace Spin.Analysis.Loops;

/// <summary>How a place stands to its bound while a loop goes on.</summary>
internal enum Relation
{
    /// <summary>Less.</summary>
    Below,

    /// <summary>Less or equal.</summary>
    AtMost,

    /// <summary>More.</summary>
    Above,

    /// <summary>More or equal.</summary>
    AtLeast,

    /// <summary>Not equal.</summary>
    Differs,

    /// <summary>Equal.</summary>
    Equals,
}
