namespace Spin.Policy;

/// <summary>Who may write an attribute into a spindle.</summary>
internal enum AttributeUse
{
    /// <summary>Nobody: it is not on the list.</summary>
    Refused,

    /// <summary>Its author.</summary>
    Author,

    /// <summary>The compiler, from what the author wrote.</summary>
    Compiler,

    /// <summary>The generators of the SDK: it says what an image binds.</summary>
    Generator,
}
