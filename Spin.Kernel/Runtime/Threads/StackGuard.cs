using System.Runtime;

namespace Spin.Kernel.Runtime;

/// <summary>
/// The guard of a strand's stack: usable bytes, then a soft guard page, then a reserve, then a page that is never there. Touching the
/// soft guard opens it and the reserve for the exception's unwinding; the containment closes it again.
/// </summary>
internal static unsafe class StackGuard
{
    /// <summary>One page, the size of both guards.</summary>
    internal const int PageSize = 4096;

    /// <summary>What unwinding a stack overflow may use: CoreLib's dispatcher, finally bodies, the containment.</summary>
    internal const int ReserveSize = 4 * PageSize;

    private static delegate*<byte*, bool, void> s_setPresent;

    /// <summary>Sets how a guard page is made present or absent; the page tables lie above the runtime.</summary>
    internal static void Hook(delegate*<byte*, bool, void> setPresent) => s_setPresent = setPresent;

    /// <summary>Whether an address lies in the current strand's soft guard; if so the guard is opened for the unwinding.</summary>
    internal static bool TryOpenReserve(byte* address)
    {
        ThreadBlock* block = ThreadBlock.Current;
        byte* guard = block->SoftGuard;
        if (guard == null || address < guard || address >= guard + PageSize || s_setPresent == null)
        {
            return false;
        }

        s_setPresent(guard, true);
        block->ReserveInUse = 1;
        return true;
    }

    /// <summary>
    /// Closes the soft guard again, once the stack is back above it. Called where an exception was caught after an overflow; a frame that
    /// catches while it is still inside the reserve leaves it open for its callers.
    /// </summary>
    /// <param name="stackPointer">The catching frame's stack pointer.</param>
    [RuntimeExport("spin_cs_close_reserve")]
    internal static void Close(byte* stackPointer)
    {
        ThreadBlock* block = ThreadBlock.Current;
        if (block->ReserveInUse != 0 && stackPointer >= block->StackLow)
        {
            block->ReserveInUse = 0;
            s_setPresent(block->SoftGuard, false);
        }
    }
}
