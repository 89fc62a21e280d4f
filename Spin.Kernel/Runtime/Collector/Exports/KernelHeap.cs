using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// The kernel's heap: the one instance of <see cref="Heap"/> that compiled code allocates from, and the gate before it.
/// <para>
/// What holds: allocation that misses the fast path, handles and collections run one at a time, on a strand, with preemption
/// disabled through the gate and interrupts enabled. Interrupt handlers allocate nothing but exceptions, from their reserve, and
/// store references through the barrier. Interrupts are off only while a collection drains the shade buffer and clears handles.
/// </para>
/// </summary>
internal static unsafe class KernelHeap
{
    private static Heap* s_heap;
    private static delegate*<void> s_enter;
    private static delegate*<void> s_leave;
    private static MethodTable* s_exceptionType;
    private static MethodTable* s_threadStaticsType;

    [ThreadStatic]
    private static int t_touched;

    /// <summary>The heap.</summary>
    internal static Heap* Current => s_heap;

    /// <summary>Makes the heap. Nothing can be allocated before.</summary>
    /// <param name="region">Where its range of addresses begins.</param>
    /// <param name="limit">The most bytes of objects; 0 for the default.</param>
    /// <param name="commit">Commits at least that many more bytes at the range's end; returns how many.</param>
    /// <returns>False where there is not enough memory.</returns>
    internal static bool Initialize(byte* region, nuint limit, delegate*<ulong, ulong> commit)
    {
        FillClassTable(ClassTable());
        KernelRoots.UseCommit(commit);
        HeapEnvironment environment = default;
        environment.Commit = &KernelRoots.Commit;
        environment.MarkRoots = &KernelRoots.Mark;
        environment.NextContext = &KernelRoots.NextContext;
        environment.EnterWindow = &KernelRoots.EnterWindow;
        environment.LeaveWindow = &KernelRoots.LeaveWindow;
        environment.Barrier = Barrier();
        HeapSettings settings = default;
        settings.Limit = limit;
        s_heap = Heap.Create(region, in environment, in settings);
        return s_heap != null;
    }

    /// <summary>Says how other strands are kept out; before that there must be only one.</summary>
    internal static void UseGate(delegate*<void> enter, delegate*<void> leave)
    {
        s_enter = enter;
        s_leave = leave;
    }

    /// <summary>
    /// Makes a thread block one of interrupt level: it can allocate exceptions, from a reserve, and nothing else, but once the
    /// storage of its thread statics, which throwing touches.
    /// </summary>
    /// <returns>False where there is no memory for the reserve.</returns>
    internal static bool PrepareInterruptContext(ThreadBlock* block)
    {
        s_exceptionType = ExceptionType();
        s_threadStaticsType = ThreadStaticsType();
        Enter(ThreadBlock.Current);
        bool reserved = s_heap->ReserveEmergency(AllocationContext.Of(block));
        Leave(ThreadBlock.Current);
        return reserved;
    }

    /// <summary>Gives back what a strand's context holds, before its thread block is destroyed.</summary>
    internal static void ReleaseContext(ThreadBlock* block)
    {
        Enter(ThreadBlock.Current);
        s_heap->ReturnRuns(AllocationContext.Of(block));
        Leave(ThreadBlock.Current);
    }

    /// <summary>Collects now.</summary>
    internal static void Collect()
    {
        ThreadBlock* block = ThreadBlock.Current;
        if (AllocationContext.Of(block)->Kind == ContextKind.Interrupt)
        {
            return;
        }

        Enter(block);
        s_heap->Collect();
        Leave(block);
    }

    /// <summary>Keeps other strands out of the heap and the strand alive until <see cref="Leave"/>.</summary>
    internal static void Enter(ThreadBlock* block)
    {
        block->NoAbortDepth++;
        if (s_enter != null)
        {
            s_enter();
        }
    }

    /// <summary>Lets them in again; the strand may be preempted before this returns.</summary>
    internal static void Leave(ThreadBlock* block)
    {
        if (s_leave != null)
        {
            s_leave();
        }

        block->NoAbortDepth--;
    }

    /// <summary>Whether an interrupt context may allocate a type.</summary>
    internal static bool IsAllowedAtInterruptLevel(ThreadBlock* block, MethodTable* type)
    {
        if (block->InlinedThreadStatics == null && type == s_threadStaticsType)
        {
            return true;
        }

        while (type != null && type != s_exceptionType)
        {
            type = type->Base;
        }

        return type != null;
    }

    // The type below Object among the bases of some exception: a type's own method table cannot be had without reflection.
    private static MethodTable* ExceptionType()
    {
        object exception = new InvalidOperationException();
        MethodTable* type = **(MethodTable***)Unsafe.AsPointer(ref exception);
        while (type->Base->Base != null)
        {
            type = type->Base;
        }

        return type;
    }

    // CoreLib keeps all thread statics of an image in one object, made at the first use.
    private static MethodTable* ThreadStaticsType()
    {
        t_touched++;
        return **(MethodTable***)ThreadBlock.Current->InlinedThreadStatics;
    }

    // A word for each size / 8: the cell size, and in the high half where the class's run lies in the thread block.
    private static void FillClassTable(uint* table)
    {
        const int offsetShift = 16;
        for (int size = HeapLayout.LargestCell; size > 0; size -= HeapLayout.WordSize)
        {
            int sizeClass = SizeClasses.Of(size);
            uint offset = (uint)(ThreadBlock.AllocationOffset + sizeClass * AllocationContext.RunSize);
            table[size / HeapLayout.WordSize] = offset << offsetShift | (uint)SizeClasses.CellSize(sizeClass);
        }

        table[0] = table[1];
    }

    [RuntimeImport("*", "spin_allocation_classes")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern uint* ClassTable();

    [RuntimeImport("*", "spin_barrier_state_address")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern BarrierState* Barrier();
}
