using System.Numerics;
using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// The allocator's part of a thread block: a run of cells for each size class, all of one owner. The fast path (Allocation.S) takes
/// the next cell of a run if the context's owner is the one that the thread block now names; else, or where the run is used up, the
/// slow path decides. So a change of owner is one store into the thread block, and the runs are given back by the first allocation
/// after it. All zero is an empty context.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = ThreadBlock.AllocationSize)]
internal unsafe struct AllocationContext
{
    /// <summary>Where <see cref="Owner"/> lies; Allocation.S repeats it.</summary>
    internal const int OwnerOffset = 0x300;

    /// <summary>The bytes of one run; Allocation.S and its table rely on it.</summary>
    internal const int RunSize = 16;

    [FieldOffset(0)] private AllocationRun _first;

    /// <summary>Who owns the runs.</summary>
    [FieldOffset(OwnerOffset)] internal int Owner;

    /// <summary>Whose context it is.</summary>
    [FieldOffset(0x304)] internal ContextKind Kind;

    /// <summary>The classes whose run may have cells, a bit each.</summary>
    [FieldOffset(0x308)] internal ulong Filled;

    /// <summary>The bytes that this context has taken since it was made, those still in runs included.</summary>
    [FieldOffset(0x310)] internal long TakenBytes;

    /// <summary>Interrupt contexts: the block kept back for exceptions as index + 1, or 0.</summary>
    [FieldOffset(0x318)] internal int EmergencyBlock;

    /// <summary>The context of a thread block.</summary>
    internal static AllocationContext* Of(ThreadBlock* block) => (AllocationContext*)((byte*)block + ThreadBlock.AllocationOffset);

    /// <summary>
    /// Says who pays from now on for what the running strand allocates, and returns who did. One store: the runs of the owner
    /// before stay until the next allocation.
    /// </summary>
    internal static int SwitchOwner(int owner)
    {
        ThreadBlock* block = ThreadBlock.Current;
        int before = block->Owner;
        block->Owner = owner;
        return before;
    }

    /// <summary>A class's run.</summary>
    internal static AllocationRun* RunOf(AllocationContext* context, int sizeClass) => &context->_first + sizeClass;

    /// <summary>The bytes in runs that are not objects yet.</summary>
    internal static nuint UnusedBytes(AllocationContext* context)
    {
        nuint unused = 0;
        for (ulong filled = context->Filled; filled != 0; filled &= filled - 1)
        {
            AllocationRun* run = RunOf(context, BitOperations.TrailingZeroCount(filled));
            unused += (nuint)(run->End - run->Next);
        }

        return unused;
    }
}
