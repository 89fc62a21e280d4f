using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// Allocation fast paths that an interrupt came into start again: they hold the context's next cell in a register, and by the time
/// they went on it might be another's.
/// </summary>
internal static class AllocationRestart
{
    /// <summary>How often one was started again.</summary>
    internal static long Count { get; private set; }

    /// <summary>
    /// Called with the interrupted instruction's address where another strand is about to run. Where none is, nothing touches the
    /// context meanwhile and the sequence may go on.
    /// </summary>
    internal static void Fix(ref ulong instructionPointer)
    {
        ulong start = Restart(instructionPointer);
        if (start != instructionPointer)
        {
            instructionPointer = start;
            Count++;
        }
    }

    [RuntimeImport("*", "spin_allocation_restart")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern ulong Restart(ulong instructionPointer);
}
