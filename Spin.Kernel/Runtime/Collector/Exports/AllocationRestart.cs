using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// Allocation fast paths that an interrupt came into start again: they hold the context's next cell in a register, and by the time
/// they went on it might be another's.
/// </summary>
internal static class AllocationRestart
{
    /// <summary>
    /// Called by the interrupt path first of all with the interrupted instruction's address. Assembly may instead compare with
    /// <c>spin_alloc_restart_start</c> and <c>spin_alloc_restart_end</c> and call <c>spin_allocation_restart</c> only in between.
    /// </summary>
    internal static void Fix(ref ulong instructionPointer) => instructionPointer = Restart(instructionPointer);

    [RuntimeImport("*", "spin_allocation_restart")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern ulong Restart(ulong instructionPointer);
}
