namespace Spin.Analysis.Concurrency;

/// <summary>What code does with a place that others can reach.</summary>
internal enum AccessKind
{
    /// <summary>Reads it, or asks a collection in it.</summary>
    Read,

    /// <summary>Writes it.</summary>
    Write,

    /// <summary>Reads it and writes what it makes of it, in more than one step.</summary>
    ReadModifyWrite,

    /// <summary>Changes what is in the collection or array that it holds.</summary>
    Change,

    /// <summary>Walks over the collection that it holds.</summary>
    Iterate,
}
