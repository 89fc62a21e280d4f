namespace Spin.Analysis.Representation;

/// <summary>What a variable is.</summary>
internal enum VariableKind
{
    /// <summary>Declared in the body.</summary>
    Local,

    /// <summary>Given by the caller.</summary>
    Parameter,

    /// <summary>The receiver.</summary>
    This,

    /// <summary>
    /// A value between its computation and its use. What is read from it is what was assigned on the way there, and the parts of
    /// that value have not changed since: it can be looked through.
    /// </summary>
    Temporary,
}
