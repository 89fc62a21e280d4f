using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Spin.Kernel.Boot;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime.Collector;
using Spin.Kernel.Strands;

namespace KernelSuite.Collector;

/// <summary>What only a strand's stack or registers refer to, while another strand collects.</summary>
internal static unsafe class ParkedStrandTests
{
    private const int Count = 20;

    internal static void Register(TestRun run)
    {
        run.Test("collector: the stacks of blocked strands keep objects", static () => KeptByStrand(spin: false));
        run.Test("collector: registers and stacks of preempted strands keep objects", static () => KeptByStrand(spin: true));
        run.Test("collector: a strand that ends keeps nothing", Ended);
        run.Test("collector: interrupt handlers store references while a collection marks", StoresByInterrupts);
    }

    private static void KeptByStrand(bool spin)
    {
        Holder[] holders = new Holder[Count];
        Strand[] strands = new Strand[Count];
        for (int index = 0; index < Count; index++)
        {
            Holder holder = new((uint)index, spin);
            holders[index] = holder;
            strands[index] = Scheduler.Start("holder", () => holder.Hold());
        }

        // On a busy host a strand may take its time to come so far.
        foreach (Holder holder in holders)
        {
            while (!holder.IsHolding)
            {
                Scheduler.Sleep(5);
            }
        }

        HeapProbe.ClearStack();
        for (int round = 0; round < 3; round++)
        {
            GC.Collect();
            Node.Tree(99, 12);
        }

        // Only now: a target that was asked for may lie on this stack.
        foreach (Holder holder in holders)
        {
            Check.True(holder.Kept.Target != null, "an object that a strand's stack keeps");
        }

        foreach (Holder holder in holders)
        {
            holder.Release();
        }

        for (int index = 0; index < Count; index++)
        {
            strands[index].Join();
            Check.Equal((1 << Holder.Depth) - 1, holders[index].Found);
            holders[index].Kept.Free();
        }
    }

    private static void Ended()
    {
        GCHandle[] handles = new GCHandle[Count];
        for (int index = 0; index < Count; index++)
        {
            int number = index;
            Scheduler.Start("maker", () => handles[number] = HeapProbe.Weak(static () => new byte[100])).Join();
        }

        HeapProbe.ClearStack();
        GC.Collect();
        int live = 0;
        foreach (GCHandle handle in handles)
        {
            live += handle.Target == null ? 0 : 1;
            handle.Free();
        }

        Check.True(live <= 2, $"objects gone with their strands, found {live} that were not");
    }

    // The timer's handler passes objects on from array to array, so that some are in one that has been marked already.
    private static void StoresByInterrupts()
    {
        const int PeriodNanoseconds = 20_000;
        const int Collections = 200;
        ShufflingTick tick = new();
        Interrupts.Release(Vector.Timer);
        Interrupts.Register(Vector.Timer, tick);
        LocalApicTimer.Start(PeriodNanoseconds);
        for (int round = 0; round < Collections; round++)
        {
            GC.Collect();
            Node.Tree(5, 6);
        }

        LocalApicTimer.Start(new SchedulerSettings().TickNanoseconds);
        Interrupts.Release(Vector.Timer);
        Interrupts.Register(Vector.Timer, new SchedulerTick());
        tick.CheckObjects();
        // Where the host's clock ticks, it may stand still while the emulator runs: then there are few.
        int expected = Figures.AreInstructions ? Collections / 10 : 0;
        Check.True(tick.WhileMarking > expected, $"interrupts while a collection marked, found {tick.WhileMarking}");
        Report.Figure("collector: interrupts that stored while a collection marked", tick.WhileMarking, "interrupts");
        HeapProbe.Verify();
    }

    private sealed class Holder(uint key, bool spin)
    {
        internal const int Depth = 6;

        private int _holding;
        private int _released;

        internal GCHandle Kept;

        internal int Found { get; private set; }

        internal bool IsHolding => Volatile.Read(ref _holding) != 0;

        internal void Release() => Volatile.Write(ref _released, 1);

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal void Hold()
        {
            Node tree = Node.Tree(key, Depth);
            Kept = GCHandle.Alloc(tree, GCHandleType.Weak);
            int rounds = 0;
            while (Volatile.Read(ref _released) == 0)
            {
                rounds++;
                Volatile.Write(ref _holding, 1);
                if (!spin)
                {
                    Scheduler.Sleep(5);
                }
            }

            Found = rounds > 0 ? tree.Check(key) : 0;
        }
    }

    private sealed class ShufflingTick : InterruptHandler
    {
        private const int ArrayCount = 8;
        private const int SlotCount = 64;
        private const uint Multiplier = 1664525;
        private const uint Increment = 1013904223;

        private readonly SchedulerTick _tick = new();
        private readonly object[][] _arrays = new object[ArrayCount][];
        private uint _state = 1;

        internal ShufflingTick()
        {
            for (int index = 0; index < ArrayCount; index++)
            {
                _arrays[index] = new object[SlotCount];
                for (int slot = 0; slot < SlotCount; slot++)
                {
                    _arrays[index][slot] = Node.Tree((uint)(index * SlotCount + slot), 2);
                }
            }
        }

        internal int WhileMarking { get; private set; }

        internal override void Handle(ref InterruptFrame frame)
        {
            WhileMarking += KernelHeap.Current->Barrier->Marking;
            _state = _state * Multiplier + Increment;
            object[] from = _arrays[(_state >> 8) % ArrayCount];
            object[] to = _arrays[(_state >> 12) % ArrayCount];
            uint first = (_state >> 16) % SlotCount;
            uint second = (_state >> 22) % SlotCount;
            (from[first], to[second]) = (to[second], from[first]);
            _tick.Handle(ref frame);
        }

        internal void CheckObjects()
        {
            HashSet<object> seen = [];
            int sound = 0;
            foreach (object[] array in _arrays)
            {
                foreach (object node in array)
                {
                    Check.True(seen.Add(node), "every object once");
                }
            }

            for (uint key = 0; key < ArrayCount * SlotCount; key++)
            {
                foreach (object node in seen)
                {
                    sound += ((Node)node).Check(key) == 3 ? 1 : 0;
                }
            }

            Check.Equal(ArrayCount * SlotCount, sound);
        }
    }
}
