namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// Who holds how much of the kernel's heap. Owners are spindles by number, 0 is the nucleus. The owner that a strand runs for pays
/// (<see cref="AllocationContext.SwitchOwner"/>); a cell stays charged to who made it, whoever keeps it alive.
/// </summary>
internal static unsafe class OwnerLedger
{
    /// <summary>Owners are numbered from 0 up to here, exclusively; a number beyond is charged to the nucleus.</summary>
    internal const int Limit = HeapLayout.OwnerLimit;

    /// <summary>What an owner holds. Cells that strands keep ready for it are not counted.</summary>
    internal static OwnerUsage Read(int owner)
    {
        ThreadBlock* block = ThreadBlock.Current;
        KernelHeap.Enter(block);
        OwnerUsage usage = KernelHeap.Current->UsageOf(owner);
        KernelHeap.Leave(block);
        return usage;
    }

    /// <summary>
    /// Sets how much an owner may hold, garbage since the last collection included; 0 sets no limit. Beyond it the owner's own
    /// allocations throw OutOfMemoryException, after a collection has not helped. Nobody else notices.
    /// </summary>
    internal static void SetQuota(int owner, long bytes)
    {
        ThreadBlock* block = ThreadBlock.Current;
        KernelHeap.Enter(block);
        KernelHeap.Current->AccountOf(owner)->Quota = (nuint)bytes;
        KernelHeap.Leave(block);
    }
}
