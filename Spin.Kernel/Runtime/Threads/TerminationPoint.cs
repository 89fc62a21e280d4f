using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime;

/// <summary>
/// Where a handler that is to be terminated can be ended: at the exit of kernel services, where a strand blocks, and before memory
/// is allocated. The kernel's own code is in order at these points, and the unwinder can leave from them.
/// </summary>
internal static unsafe class TerminationPoint
{
    private static delegate*<void> s_deliver;
    private static delegate*<Exception> s_exception;

    /// <summary>Sets what ends the handler; it throws, or returns where the moment is not right.</summary>
    /// <param name="deliver">Ends it at such a point.</param>
    /// <param name="exception">The exception that ends it anywhere else.</param>
    internal static void Hook(delegate*<void> deliver, delegate*<Exception> exception)
    {
        s_deliver = deliver;
        s_exception = exception;
    }

    /// <summary>Ends the handler in charge, if it is to be terminated. Not while a lock is held.</summary>
    internal static void Poll()
    {
        if (ThreadBlock.Current->Terminating != 0 && s_deliver != null)
        {
            s_deliver();
        }
    }

    /// <summary>Edits the registers of interrupted code such that it throws the termination, as if the instruction that it has come to had.</summary>
    /// <param name="rip">Its instruction pointer.</param>
    /// <param name="rsi">Its rsi.</param>
    internal static void Enter(ref ulong rip, ref ulong rsi)
    {
        rsi = rip;
        rip = (ulong)TerminationEntry();
    }

    [RuntimeExport("spin_cs_termination")]
    private static Exception Exception() => s_exception();

    [RuntimeImport("*", "spin_termination_entry")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint TerminationEntry();
}
