using System.Runtime;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>What System.GC asks. There is one generation, everything is collected at once, and nothing is finalised.</summary>
internal static unsafe class CollectorExports
{
    /// <summary>StartNoGCRegionStatus.NotEnoughMemory and EndNoGCRegionStatus.NotInProgress.</summary>
    private const int Refused = 1;

    [RuntimeExport("RhpCollect")]
    internal static void Collect(int generation, int mode, int lowMemory) => KernelHeap.Collect();

    [RuntimeExport("RhGetGcCollectionCount")]
    internal static int CollectionCount(int generation, bool special) => (int)KernelHeap.Current->Statistics.Collections;

    [RuntimeExport("RhGetMaxGcGeneration")]
    internal static int MaximumGeneration() => 0;

    [RuntimeExport("RhGetGeneration")]
    internal static int Generation(nint reference) => 0;

    [RuntimeExport("RhpGetGcTotalMemory")]
    internal static long TotalMemory()
    {
        ref HeapStatistics statistics = ref KernelHeap.Current->Statistics;
        return (long)(statistics.LiveBytes + statistics.BytesSinceMark);
    }

    [RuntimeExport("RhGetTotalAllocatedBytes")]
    internal static long TotalAllocatedBytes() => (long)KernelHeap.Current->Statistics.TotalBytes;

    [RuntimeExport("RhGetTotalAllocatedBytesPrecise")]
    internal static long TotalAllocatedBytesPrecise() => TotalAllocatedBytes();

    [RuntimeExport("RhGetAllocatedBytesForCurrentThread")]
    internal static long AllocatedBytesForCurrentThread()
    {
        AllocationContext* context = AllocationContext.Of(ThreadBlock.Current);
        return context->TakenBytes - (long)AllocationContext.UnusedBytes(context);
    }

    [RuntimeExport("RhGetMemoryInfo")]
    internal static void MemoryInfo(CollectorInfo* information, int kind)
    {
        Heap* heap = KernelHeap.Current;
        information->TotalAvailableMemoryBytes = (long)heap->Limit;
        information->HighMemoryLoadThresholdBytes = (long)heap->Limit;
        information->HeapSizeBytes = TotalMemory();
        information->MemoryLoadBytes = TotalMemory();
        information->TotalCommittedBytes = (long)heap->Blocks.CommittedBytes;
        information->PromotedBytes = (long)heap->Statistics.LiveBytes;
        information->Index = heap->Statistics.Collections;
    }

    [RuntimeExport("RhSuppressFinalize")]
    internal static void SuppressFinalize(nint reference)
    {
    }

    [RuntimeExport("RhReRegisterForFinalize")]
    internal static bool ReRegisterForFinalize(nint reference) => true;

    [RuntimeExport("RhpGetNextFinalizableObject")]
    internal static nint NextFinalizableObject() => 0;

    [RuntimeExport("RhpWaitForFinalizerRequest")]
    internal static uint WaitForFinalizerRequest() => 0;

    [RuntimeExport("RhpSignalFinalizationComplete")]
    internal static void SignalFinalizationComplete(uint count, int collections)
    {
    }

    [RuntimeExport("RhWaitForPendingFinalizers")]
    internal static void WaitForPendingFinalizers(int reentrant)
    {
    }

    // A stretch without collections cannot be promised.
    [RuntimeExport("RhpStartNoGCRegion")]
    internal static int StartNoCollectionRegion(long totalSize, int hasLargeSize, long largeSize, int noBlockingCollection) => Refused;

    [RuntimeExport("RhpEndNoGCRegion")]
    internal static int EndNoCollectionRegion() => Refused;

    [RuntimeExport("RhRegisterFrozenSegment")]
    internal static nint RegisterFrozenSegment(byte* start, nuint allocated, nuint committed, nuint reserved)
    {
        ThreadBlock* block = ThreadBlock.Current;
        KernelHeap.Enter(block);
        int number = KernelHeap.Current->Frozen.Add(start, start + allocated);
        KernelHeap.Leave(block);
        return number;
    }

    [RuntimeExport("RhUpdateFrozenSegment")]
    internal static void UpdateFrozenSegment(nint segment, byte* allocated, byte* committed) =>
        KernelHeap.Current->Frozen.Update((int)segment, allocated);

    [RuntimeExport("RhUnregisterFrozenSegment")]
    internal static void UnregisterFrozenSegment(nint segment) => KernelHeap.Current->Frozen.Remove((int)segment);
}
