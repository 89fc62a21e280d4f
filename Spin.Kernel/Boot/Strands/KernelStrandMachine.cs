using System;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Spin.Kernel.Machine;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;
using Spin.Kernel.Runtime.Collector;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>The processor as the scheduler sees it: a strand's context is its thread block.</summary>
/// <param name="clock">The time since boot.</param>
/// <param name="faults">Who is told of exceptions that escape a strand's body.</param>
internal sealed unsafe class KernelStrandMachine(IClock clock, StrandFaults faults) : StrandMachine
{
    private static InterruptLock s_blocks;

    /// <inheritdoc/>
    internal override Strand Current => StrandOf(ThreadBlock.Current);

    /// <inheritdoc/>
    internal override CpuScheduler Scheduler => StrandOf(ThreadBlock.Current).Home;

    /// <inheritdoc/>
    internal override long Nanoseconds => clock.Nanoseconds;

    /// <inheritdoc/>
    internal override bool MayBlock => Preemption.IsEnabled;

    /// <summary>The strand of a thread block that is not an interrupt's.</summary>
    internal static Strand StrandOf(ThreadBlock* block) => Unsafe.AsRef<Strand>((void*)block->Strand); // a handle is the address of its reference

    /// <summary>The thread block of a strand that has one.</summary>
    internal static ThreadBlock* BlockOf(Strand strand) => (ThreadBlock*)strand.Context;

    /// <summary>Gives the strand that booted the block that it has been running with.</summary>
    internal static void Adopt(Strand boot) => Bind(boot, ThreadBlock.Current);

    /// <inheritdoc/>
    internal override ulong DisableInterrupts() => Instructions.SaveFlagsAndDisable();

    /// <inheritdoc/>
    internal override void RestoreInterrupts(ulong flags) => Instructions.RestoreFlags(flags);

    /// <inheritdoc/>
    internal override void EnableInterrupts() => Instructions.EnableInterrupts();

    /// <inheritdoc/>
    internal override ulong Lock(ref int word)
    {
        ulong flags = Instructions.SaveFlagsAndDisable();
        while (Interlocked.CompareExchange(ref word, 1, 0) != 0)
        {
            Instructions.Pause();
        }

        return flags;
    }

    /// <inheritdoc/>
    internal override void Unlock(ref int word) => Volatile.Write(ref word, 0);

    /// <inheritdoc/>
    internal override bool TryPrepare(Strand strand)
    {
        ThreadBlock* block = StackAllocator.Create(StackAllocator.DefaultSize);
        if (block == null)
        {
            return false;
        }

        block->Cpu = ThreadBlock.Current->Cpu;
        block->Owner = strand.Owner is { } owner ? Owners.NumberOf(owner) : Owners.Nucleus;
        ContextSwitch.Prepare(block);
        Bind(strand, block);
        ulong flags = s_blocks.Enter();
        ThreadBlocks.Add(block);
        s_blocks.Exit(flags);
        return true;
    }

    /// <inheritdoc/>
    internal override void Release(Strand strand)
    {
        ThreadBlock* block = BlockOf(strand);
        strand.Context = 0;
        KernelHeap.ReleaseContext(block);
        ulong flags = s_blocks.Enter();
        ThreadBlocks.Remove(block);
        s_blocks.Exit(flags);
        GCHandle.FromIntPtr(block->Strand).Free();
        block->Strand = 0;
        StackAllocator.Destroy(block);
    }

    /// <inheritdoc/>
    internal override void Switch(Strand from, Strand to) => ContextSwitch.Switch(BlockOf(from), BlockOf(to));

    /// <inheritdoc/>
    internal override void RequestSwitch() => Cpu.Current->NeedsSwitch = 1;

    /// <inheritdoc/>
    internal override void SwitchIfDue()
    {
        Preemption.Disable();
        Preemption.Enable();
    }

    /// <inheritdoc/>
    internal override void WaitForInterrupt() => Instructions.EnableAndHalt();

    /// <inheritdoc/>
    internal override void BodyFaulted(Strand strand, Exception exception) => faults.Escaped(strand, exception);

    /// <inheritdoc/>
    internal override void PollTermination() => TerminationPoint.Poll();

    private static void Bind(Strand strand, ThreadBlock* block)
    {
        strand.Context = (nint)block;
        block->Strand = GCHandle.ToIntPtr(GCHandle.Alloc(strand));
    }

    /// <summary>Where the stack of a new strand begins.</summary>
    [RuntimeExport("spin_cs_strand_main")]
    private static void Main()
    {
        Strand self = StrandOf(ThreadBlock.Current);
        self.Home.Strands.RunCurrent(self);
        FailFast.Now(FailFast.Dispatcher);
    }
}
