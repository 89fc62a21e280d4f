using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Machine;

/// <summary>The interrupt descriptor table: one for all processors, written once and then read-only.</summary>
internal static unsafe class InterruptTable
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = Vector.Count * InterruptGate.Size;

    /// <summary>How far apart the stubs lie (<c>InterruptStubs.S</c>).</summary>
    private const ulong StubSize = 16;

    /// <summary>Fills a table with gates to the stubs.</summary>
    /// <param name="gates">Room for <see cref="Vector.Count"/> gates.</param>
    /// <param name="stubs">Where the stubs are.</param>
    internal static void Fill(Span<InterruptGate> gates, ulong stubs)
    {
        for (int vector = 0; vector < Vector.Count; vector++)
        {
            gates[vector] = InterruptGate.To(stubs + ((ulong)vector * StubSize), StackOf(vector));
        }
    }

    /// <summary>Fills the image's own table, before it is sealed.</summary>
    internal static void Fill() => Fill(new Span<InterruptGate>(Gates(), Vector.Count), (ulong)Stubs());

    /// <summary>Puts the image's own table into force on this processor.</summary>
    internal static void Load()
    {
        TableRegister register = new() { Limit = Size - 1, Base = (ulong)Gates() };
        Instructions.LoadIdt(&register);
    }

    private static int StackOf(int vector) => (ExceptionVector)vector switch
    {
        ExceptionVector.DoubleFault => TaskState.DoubleFaultStack,
        ExceptionVector.NonMaskable => TaskState.NonMaskableStack,
        ExceptionVector.MachineCheck => TaskState.MachineCheckStack,
        ExceptionVector.PageFault => TaskState.PageFaultStack,
        ExceptionVector.Debug => TaskState.DebugStack,
        >= (ExceptionVector)Vector.FirstInterrupt => TaskState.InterruptStack,
        _ => 0,
    };

    [RuntimeImport("*", "spin_interrupt_stubs_address")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* Stubs();

    [RuntimeImport("*", "spin_interrupt_table")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern InterruptGate* Gates();
}
