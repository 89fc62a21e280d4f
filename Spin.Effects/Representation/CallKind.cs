namespace Spin.Analysis.Representation;

/// <summary>How a call reaches its target.</summary>
internal enum CallKind
{
    /// <summary>This very method.</summary>
    Direct,

    /// <summary>The method or whatever overrides or implements it.</summary>
    Virtual,

    /// <summary>A member of a type that only the caller may know: of a type argument, or of what an argument is.</summary>
    Constrained,

    /// <summary>A member of what an object of the class library was made with: a comparer, a function.</summary>
    Given,

    /// <summary>The constructor without parameters of a type argument.</summary>
    Construction,

    /// <summary>What fills the statics of a type, before one of them is first used.</summary>
    Start,

    /// <summary>A function made into a delegate here: whoever gets it may call it.</summary>
    Creation,

    /// <summary>Whatever was assigned to a field or property of a delegate type.</summary>
    DelegateMember,

    /// <summary>Whatever was passed for a parameter of a delegate type.</summary>
    DelegateParameter,

    /// <summary>Any function made into this type of delegate.</summary>
    DelegateType,

    /// <summary>One of several: what a variable may hold.</summary>
    OneOf,
}
