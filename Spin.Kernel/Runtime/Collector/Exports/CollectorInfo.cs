using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>The fields of CoreLib's GCMemoryInfoData that are filled in; the rest stays zero.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CollectorInfo
{
    /// <summary>Where memory counts as short.</summary>
    internal long HighMemoryLoadThresholdBytes;

    /// <summary>The most that there can be.</summary>
    internal long TotalAvailableMemoryBytes;

    /// <summary>What is in use.</summary>
    internal long MemoryLoadBytes;

    /// <summary>The bytes of objects.</summary>
    internal long HeapSizeBytes;

    /// <summary>Not known here.</summary>
    internal long FragmentedBytes;

    /// <summary>The bytes that have memory.</summary>
    internal long TotalCommittedBytes;

    /// <summary>The bytes that the last collection reached.</summary>
    internal long PromotedBytes;

    /// <summary>Not counted: everything is pinned.</summary>
    internal long PinnedObjectsCount;

    /// <summary>Nothing is finalised.</summary>
    internal long FinalizationPendingCount;

    /// <summary>The number of the last collection.</summary>
    internal long Index;
}
