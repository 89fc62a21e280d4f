using System;
using System.Runtime;
using System.Threading;
using Spin.Kernel.Runtime;
using Spin.Kernel.Runtime.Collector;

namespace Spin.Kernel.Machine;

/// <summary>Which handler serves which interrupt. The table is one for all processors; a handler runs on the one that was interrupted.</summary>
internal static unsafe class Interrupts
{
    private static readonly UnexpectedInterrupt s_unexpected = new();

    private static InterruptHandler[]? s_handlers;

    /// <summary>Who is told of unexpected interrupts and of exceptions that escape handlers.</summary>
    internal static InterruptReport? Report { get; set; }

    /// <summary>Makes the table, with nothing registered. Before interrupts are first enabled.</summary>
    internal static void Initialize()
    {
        InterruptHandler[] handlers = new InterruptHandler[Vector.Count];
        Array.Fill(handlers, s_unexpected);
        s_handlers = handlers;
    }

    /// <summary>Registers the handler of a vector that has none.</summary>
    /// <exception cref="InvalidOperationException">The vector has one.</exception>
    internal static void Register(int vector, InterruptHandler handler)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vector, Vector.FirstInterrupt);
        if (!TryRegister(vector, handler))
        {
            throw new InvalidOperationException("The vector is in use.");
        }
    }

    /// <summary>Registers a handler at a vector of its own, for message-signalled interrupts and for lines of the I/O APIC.</summary>
    /// <returns>The vector.</returns>
    /// <exception cref="InvalidOperationException">No vector is left.</exception>
    internal static int Allocate(InterruptHandler handler) => TryAllocate(handler, out int vector)
        ? vector
        : throw new InvalidOperationException("No interrupt vector is free.");

    /// <summary>Registers a handler at a vector of its own.</summary>
    /// <returns>False where no vector is left.</returns>
    internal static bool TryAllocate(InterruptHandler handler, out int vector)
    {
        for (vector = Vector.FirstFree; vector <= Vector.LastFree; vector++)
        {
            if (TryRegister(vector, handler))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a handler away. Its device must send nothing any more; what still arrives counts as unexpected.</summary>
    internal static void Release(int vector) => Volatile.Write(ref s_handlers![vector], s_unexpected);

    private static bool TryRegister(int vector, InterruptHandler handler) =>
        Interlocked.CompareExchange(ref s_handlers![vector], handler, s_unexpected) == s_unexpected;

    /// <summary>Called by the stub, on the interrupt stack.</summary>
    [RuntimeExport("spin_cs_interrupt")]
    private static void Dispatch(InterruptFrame* frame)
    {
        try
        {
            s_handlers![(int)frame->Vector].Handle(ref *frame);
        }
        catch (Exception exception)
        {
            Cpu.Current->HandlerExceptions++;
            Report?.Escaped((int)frame->Vector, exception);
        }
    }

    /// <summary>Called by the stub at the end of an interrupt where another strand is due.</summary>
    [RuntimeExport("spin_cs_preempt")]
    private static ThreadBlock* Preempt(Cpu* cpu, ThreadBlock* interrupted)
    {
        ThreadBlock* next = Preemption.Choose(cpu, interrupted);
        if (next != interrupted)
        {
            cpu->Preemptions++;
            AllocationRestart.Fix(ref InterruptedState.Of(interrupted)->Frame.Rip);
        }

        return next;
    }
}
