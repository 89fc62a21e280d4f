namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// What a heap needs of its surroundings. Function pointers, so that host tests give it a heap of ordinary memory and roots of
/// their own. Every function gets <see cref="State"/>.
/// </summary>
internal unsafe struct HeapEnvironment
{
    /// <summary>Handed to every function.</summary>
    internal void* State;

    /// <summary>Commits that many more bytes where the heap's memory ends.</summary>
    internal delegate*<void*, nuint, bool> Commit;

    /// <summary>Calls <see cref="Heap.MarkRange"/> and <see cref="Heap.MarkAmbiguous"/> for all roots outside handles and frozen segments.</summary>
    internal delegate*<void*, Heap*, void> MarkRoots;

    /// <summary>Returns the allocation context after one, or the first for null, or null.</summary>
    internal delegate*<void*, AllocationContext*, AllocationContext*> NextContext;

    /// <summary>Keeps interrupt handlers out until <see cref="LeaveWindow"/>; returns what that needs.</summary>
    internal delegate*<void*, nuint> EnterWindow;

    /// <summary>Lets interrupt handlers in again.</summary>
    internal delegate*<void*, nuint, void> LeaveWindow;

    /// <summary>What the write barrier reads; null uses one of the heap's own.</summary>
    internal BarrierState* Barrier;
}
