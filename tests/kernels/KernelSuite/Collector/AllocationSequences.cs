using System.Runtime;
using System.Runtime.CompilerServices;
using Spin.Kernel.Runtime.Collector;

namespace KernelSuite.Collector;

/// <summary>Where the allocation fast paths are.</summary>
internal static unsafe class AllocationSequences
{
    /// <summary>An object's.</summary>
    internal static nint NewObject => (nint)(delegate*<MethodTable*, void*>)&New;

    /// <summary>An array's.</summary>
    internal static nint NewArray => (nint)(delegate*<MethodTable*, nint, void*>)&Array;

    /// <summary>A string's.</summary>
    internal static nint NewString => (nint)(delegate*<MethodTable*, nint, void*>)&String;

    [RuntimeImport("*", "RhpNewFast")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* New(MethodTable* type);

    [RuntimeImport("*", "RhpNewArrayFast")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* Array(MethodTable* type, nint length);

    [RuntimeImport("*", "RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* String(MethodTable* type, nint length);
}
