namespace Spin.Analysis.Representation.Expressions;

/// <summary>Operations of two values.</summary>
internal enum BinaryOperator
{
    /// <summary>Sum.</summary>
    Add,

    /// <summary>Difference.</summary>
    Subtract,

    /// <summary>Product.</summary>
    Multiply,

    /// <summary>Quotient.</summary>
    Divide,

    /// <summary>Remainder.</summary>
    Remainder,

    /// <summary>Bits, or truth values, that both have.</summary>
    And,

    /// <summary>Bits, or truth values, that one has.</summary>
    Or,

    /// <summary>Bits that one alone has.</summary>
    ExclusiveOr,

    /// <summary>Shift to the left.</summary>
    LeftShift,

    /// <summary>Shift to the right that keeps the sign of a signed type.</summary>
    RightShift,

    /// <summary>Shift to the right that fills with zeros.</summary>
    UnsignedRightShift,

    /// <summary>The smaller one.</summary>
    Minimum,

    /// <summary>The greater one.</summary>
    Maximum,

    /// <summary>Whether they are the same.</summary>
    Equal,

    /// <summary>Whether they differ.</summary>
    NotEqual,

    /// <summary>Whether the first is less.</summary>
    Less,

    /// <summary>Whether the first is less or the same.</summary>
    LessOrEqual,

    /// <summary>Whether the first is more.</summary>
    Greater,

    /// <summary>Whether the first is more or the same.</summary>
    GreaterOrEqual,
}
