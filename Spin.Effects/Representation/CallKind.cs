namespace Spin.Analysis.Representation;

/// <summary>How a call reaches its target.</summary>
internal enum CallKind
{
    /// <summary>This very method.</summary>
    Direct,

    /// <summary>The method or whatever overrides or implements it.</summary>
    Virtual,

    /// <summary>A function made into a delegate here: whoever gets it may call it.</summary>
    Creation,

    /// <summary>Whatever was assigned to a field or property of a delegate type.</summary>
    DelegateMember,

    /// <summary>Any function made into this type of delegate.</summary>
    DelegateType,
}
