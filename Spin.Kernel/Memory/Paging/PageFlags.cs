using System;

namespace Spin.Kernel.Memory;

/// <summary>Bits of a page-table entry (SDM vol. 3A, tables 5-15 to 5-20).</summary>
[Flags]
internal enum PageFlags : ulong
{
    /// <summary>Nothing is mapped.</summary>
    None = 0,

    /// <summary>Something is mapped; clear: an access faults.</summary>
    Present = 1UL << 0,

    /// <summary>Writes are allowed.</summary>
    Writable = 1UL << 1,

    /// <summary>User mode may access it.</summary>
    User = 1UL << 2,

    /// <summary>Writes go through the cache.</summary>
    WriteThrough = 1UL << 3,

    /// <summary>Accesses are not cached.</summary>
    CacheDisable = 1UL << 4,

    /// <summary>In a directory: the entry maps a large page.</summary>
    Large = 1UL << 7,

    /// <summary>The translation is the same in every address space.</summary>
    Global = 1UL << 8,

    /// <summary>Instructions are not fetched from it.</summary>
    NoExecute = 1UL << 63,

    /// <summary>Ordinary kernel data.</summary>
    Data = Present | Writable | Global | NoExecute,

    /// <summary>Kernel constants.</summary>
    ReadOnly = Present | Global | NoExecute,

    /// <summary>Kernel code.</summary>
    Code = Present | Global,

    /// <summary>Device registers.</summary>
    Device = Data | CacheDisable | WriteThrough,

    /// <summary>A table that leads to further tables; the last level decides.</summary>
    Table = Present | Writable,
}
