namespace Spin.Kernel.Runtime.Collector;

/// <summary>What a heap counts.</summary>
internal struct HeapStatistics
{
    /// <summary>Collections since the start.</summary>
    internal uint Collections;

    /// <summary>The bytes that the last collection reached.</summary>
    internal nuint LiveBytes;

    /// <summary>The bytes handed out since then.</summary>
    internal nuint BytesSinceMark;

    /// <summary>The bytes handed out since the start.</summary>
    internal ulong TotalBytes;

    /// <summary>Requests that failed, quotas included.</summary>
    internal uint Refusals;

    /// <summary>Times that a mark stack or shade buffer overflowed and the heap was looked through again.</summary>
    internal uint Rescans;

    /// <summary>Words of stacks that pointed into an object, over all collections; some of them are references, some mere numbers.</summary>
    internal uint AmbiguousHits;
}
