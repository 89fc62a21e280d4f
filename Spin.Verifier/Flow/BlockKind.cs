namespace Spin.Verifier.Flow;

/// <summary>The stretches of a body.</summary>
internal enum BlockKind
{
    /// <summary>The whole of it.</summary>
    Body,

    /// <summary>A filter, which decides whether a handler runs.</summary>
    Filter,

    /// <summary>A handler of exceptions.</summary>
    Catch,

    /// <summary>A handler that runs in any case, or in the case of an exception.</summary>
    Finally,

    /// <summary>A guarded block.</summary>
    Try,
}
