using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Spin.Kernel.Runtime;
using Spin.Kernel.Runtime.Collector;

namespace KernelSuite.Collector;

/// <summary>Looks into the heap for tests.</summary>
internal static unsafe class HeapProbe
{
    private const int StackToClear = 200;

    /// <summary>Checks the whole heap.</summary>
    internal static void Verify()
    {
        GC.Collect();
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        ThreadBlock* block = ThreadBlock.Current;
        KernelHeap.Enter(block);
        HeapVerifier verifier = new(KernelHeap.Current, (nint)layout.TextStart, (nint)layout.ImageEnd);
        bool sound = verifier.Verify();
        KernelHeap.Leave(block);
        KernelSuite.Check.True(sound, $"a sound heap, found problem {(int)verifier.Problem} at {verifier.At:x}");
        KernelSuite.Check.True(verifier.Objects > 0, "objects");
    }

    /// <summary>A weak handle to something that nothing else refers to when this returns.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static GCHandle Weak(Func<object> make) => GCHandle.Alloc(make(), GCHandleType.Weak);

    /// <summary>Overwrites what calls before may have left on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static long ClearStack()
    {
        long* words = stackalloc long[StackToClear];
        for (int index = 0; index < StackToClear; index++)
        {
            words[index] = index;
        }

        return words[StackToClear / 2];
    }

    /// <summary>How many bytes of a run of the kind that an instance takes.</summary>
    internal static long CellOf(int size) => SizeClasses.CellSize(SizeClasses.Of(size));
}
