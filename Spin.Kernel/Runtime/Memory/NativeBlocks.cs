using System.Runtime.InteropServices;
using System.Threading;

namespace Spin.Kernel.Runtime;

/// <summary>
/// Memory outside the collected heap for CoreLib's few calls of malloc, by powers of two with a list of free blocks each. Lists are
/// taken and given back whole with one exchange, so there is no lock to be interrupted in.
/// </summary>
internal static unsafe class NativeBlocks
{
    private const int SmallestShift = 5;
    private const int ClassCount = 16;

    private static FreeLists s_free;

    /// <summary>Hands out zeroed memory of at least a size.</summary>
    /// <returns>The memory, 16-byte aligned; null where the size is beyond every class.</returns>
    internal static byte* Allocate(nuint size)
    {
        nuint whole = size + (nuint)sizeof(Header);
        int index = 0;
        while (((nuint)1 << (index + SmallestShift)) < whole)
        {
            if (++index == ClassCount)
            {
                return null;
            }
        }

        nuint blockSize = (nuint)1 << (index + SmallestShift);
        Header* block = Take(index);
        if (block == null)
        {
            block = (Header*)RuntimeArena.Allocate(blockSize);
        }
        else
        {
            NativeMemory.Clear(block, blockSize);
        }

        block->Class = (nuint)index;
        return (byte*)(block + 1);
    }

    /// <summary>Takes memory back; null is allowed.</summary>
    internal static void Free(byte* memory)
    {
        if (memory != null)
        {
            Header* block = (Header*)memory - 1;
            Give(block, block, (int)block->Class);
        }
    }

    private static Header* Take(int index)
    {
        ref nint head = ref s_free[index];
        Header* first = (Header*)Interlocked.Exchange(ref head, 0);
        if (first != null && first->Next != null)
        {
            Header* last = first->Next;
            while (last->Next != null)
            {
                last = last->Next;
            }

            Give(first->Next, last, index);
        }

        return first;
    }

    private static void Give(Header* first, Header* last, int index)
    {
        ref nint head = ref s_free[index];
        nint seen = Volatile.Read(ref head);
        while (true)
        {
            last->Next = (Header*)seen;
            nint found = Interlocked.CompareExchange(ref head, (nint)first, seen);
            if (found == seen)
            {
                return;
            }

            seen = found;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        internal Header* Next;
        internal nuint Class;
    }

    [System.Runtime.CompilerServices.InlineArray(ClassCount)]
    private struct FreeLists
    {
        private nint _first;
    }
}
