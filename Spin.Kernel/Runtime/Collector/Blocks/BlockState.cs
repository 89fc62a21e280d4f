namespace Spin.Kernel.Runtime.Collector;

/// <summary>What a block is used for.</summary>
internal enum BlockState : byte
{
    /// <summary>Nothing.</summary>
    Free,

    /// <summary>Cells of one size class, of one owner.</summary>
    Small,

    /// <summary>Cells kept back for exceptions at interrupt level of one processor.</summary>
    Emergency,

    /// <summary>The first block of a large object.</summary>
    Large,

    /// <summary>Another block of a large object.</summary>
    LargeRest,

    /// <summary>The collector's own: handles.</summary>
    Native,
}
