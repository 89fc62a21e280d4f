using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// Allocation behind the fast path. A request that cannot be met throws: OutOfMemoryException, or OverflowException for a length
/// that no array can have. The throwing frame is this one, called as if by the method that allocates.
/// </summary>
internal static unsafe class AllocationExports
{
    private const nuint LongestArray = int.MaxValue;

    /// <summary>CoreLib's longest string (String.MaxLength): beyond it is out of memory, not overflow.</summary>
    private const nuint LongestString = 0x3FFF_FFDF;

    private const int NoLength = -1;

    [RuntimeExport("spin_cs_new_object")]
    internal static void* NewObject(MethodTable* type)
    {
        void* reference = Allocate(type, NoLength);
        if (reference == null)
        {
            Fail(type, overflow: false);
        }

        return reference;
    }

    [RuntimeExport("spin_cs_new_array")]
    internal static void* NewArray(MethodTable* type, nuint length)
    {
        if (length > LongestArray)
        {
            Fail(type, overflow: true);
        }

        void* reference = Allocate(type, (int)length);
        if (reference == null)
        {
            Fail(type, overflow: false);
        }

        return reference;
    }

    [RuntimeExport("spin_cs_new_string")]
    internal static void* NewString(MethodTable* type, nuint length)
    {
        void* reference = length > LongestString ? null : Allocate(type, (int)length);
        if (reference == null)
        {
            Fail(type, overflow: false);
        }

        return reference;
    }

    // CoreLib throws by itself where these give null; every object lies still, so that a pinned one needs nothing.
    [RuntimeExport("RhAllocateNewObject")]
    internal static void AllocateNewObject(MethodTable* type, uint flags, void** result) => *result = Allocate(type, NoLength);

    [RuntimeExport("RhAllocateNewArray")]
    internal static void AllocateNewArray(MethodTable* type, uint length, uint flags, void** result) =>
        *result = length > LongestArray ? null : Allocate(type, (int)length);

    private static void* Allocate(MethodTable* type, int length)
    {
        ThreadBlock* block = ThreadBlock.Current;
        AllocationContext* context = AllocationContext.Of(block);
        if (context->Kind == ContextKind.Interrupt)
        {
            return KernelHeap.IsAllowedAtInterruptLevel(block, type)
                ? KernelHeap.Current->AllocateEmergency(context, type, length)
                : null;
        }

        TerminationPoint.Poll();
        KernelHeap.Enter(block);
        void* reference = length == NoLength
            ? KernelHeap.Current->AllocateObject(context, block->Owner, type)
            : KernelHeap.Current->AllocateArray(context, block->Owner, type, length);
        KernelHeap.Leave(block);
        return reference;
    }

    [RuntimeImport("*", "RhExceptionHandling_FailedAllocation")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void Fail(MethodTable* type, bool overflow);
}
