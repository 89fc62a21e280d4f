using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// Moves of memory that holds references. They go word by word or in multiples of it (memmove and memset, Runtime/Memory/Blocks.S),
/// so that no interrupt can leave half a reference behind.
/// </summary>
internal static unsafe class MemoryExports
{
    [RuntimeExport("RhBulkMoveWithWriteBarrier")]
    internal static void BulkMove(nint* target, nint* source, nuint size)
    {
        Move(target, source, size);
        BarrierState* barrier = KernelHeap.Current->Barrier;
        if (Volatile.Read(ref barrier->Marking) != 0)
        {
            for (nuint word = 0; word < size / HeapLayout.WordSize; word++)
            {
                barrier->Buffer->Add(target[word]);
            }
        }
    }

    [RuntimeExport("RhpGcSafeZeroMemory")]
    internal static byte* Zero(byte* memory, nuint size)
    {
        NativeMemory.Clear(memory, size);
        return memory;
    }

    [RuntimeImport("*", "memmove")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void Move(void* target, void* source, nuint size);
}
