using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime.Collector;

namespace KernelSuite.Collector;

/// <summary>Allocation and collection on the machine itself.</summary>
internal static unsafe class CollectorTests
{
    private const long Gigabyte = 1024 * 1024 * 1024;
    private const ulong MostInstructionsOfCollection = 3_000_000;
    private const int AllocationRound = 10_000;

    internal static void Register(TestRun run)
    {
        run.Test("collector: a gigabyte of garbage in a heap of 64 MB", GarbageManyTimesTheHeap);
        run.Test("collector: a full collection with little alive is short", ShortCollection);
        run.Test("collector: a graph survives collections unchanged", GraphSurvives);
        run.Test("collector: what a list and a dictionary hold survives", CollectionsSurvive);
        run.Test("collector: an allocation is a few instructions", AllocationCost);
        run.Test("collector: an interior pointer keeps its object", InteriorPointers);
        run.Test("collector: weak handles are cleared, and not before", WeakHandles);
        run.Test("collector: dependent handles and the weak table keep and lose values with their keys", DependentHandles);
        run.Test("collector: statics and thread statics are roots", Statics);
        run.Test("collector: out of memory throws, and the heap goes on", OutOfMemory);
        run.Test("collector: lengths that no array can have overflow", ImpossibleLengths);
        run.Test("collector: the heap is sound after all this", HeapProbe.Verify);
    }

    private static void GarbageManyTimesTheHeap()
    {
        ref HeapStatistics statistics = ref KernelHeap.Current->Statistics;
        ulong start = statistics.TotalBytes;
        uint collections = statistics.Collections;
        ulong before = Instructions.ReadTimestamp();
        int objects = 0;
        while (statistics.TotalBytes - start < Gigabyte)
        {
            Waste(objects);
            objects += 4;
        }

        ulong spent = Instructions.ReadTimestamp() - before;
        Figures.Add("collector: 1 GB of garbage, per object", (double)spent / objects, "instructions");
        Report.Figure("collector: 1 GB of garbage, collections", statistics.Collections - collections, "collections");
        Check.True(statistics.Collections - collections >= 16, "at least 16 collections");
        Check.True(KernelHeap.Current->Blocks.CommittedBytes <= HeapSettings.DefaultLimit, "at most 64 MB");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Waste(int seed)
    {
        s_sink = new Small();
        s_sink = new byte[seed % 200];
        s_sink = new object[seed % 24];
        s_sink = seed % 4096 == 0 ? new byte[50_000] : new Small();
    }

    private static void ShortCollection()
    {
        // First the whole heap in use, so that there is a whole heap to go through.
        Fill(HeapSettings.DefaultLimit * 9 / 10);
        HeapProbe.ClearStack();
        ulong full = Measure();
        ulong empty = Measure();
        Report.Figure("collector: heap", KernelHeap.Current->Blocks.CommittedBytes, "bytes");
        Report.Figure("collector: alive", KernelHeap.Current->Statistics.LiveBytes, "bytes");
        Figures.Add("collector: full collection, 58 MB of it garbage", full, "instructions");
        Figures.Add("collector: full collection, nothing of it garbage", empty, "instructions");
        Check.True(KernelHeap.Current->Blocks.CommittedBytes > HeapSettings.DefaultLimit * 8 / 10, "a heap of 64 MB");
        Check.True(KernelHeap.Current->Statistics.LiveBytes < HeapSettings.DefaultLimit / 10, "little alive");
        Check.True(!Figures.AreInstructions || full <= MostInstructionsOfCollection, $"at most 3 million instructions, found {full}");
    }

    private static ulong Measure()
    {
        ulong before = Instructions.ReadTimestamp();
        GC.Collect();
        return Instructions.ReadTimestamp() - before;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill(nuint bytes)
    {
        Link? list = null;
        for (nuint made = 0; made < bytes; made += 64)
        {
            list = new Link(list);
        }

        ulong spent = Measure();
        Figures.Add("collector: full collection, 58 MB in objects of 64 bytes alive", spent, "instructions");
        Check.True(list != null, "a list");
        GC.KeepAlive(list);
    }

    private static void GraphSurvives()
    {
        const int Depth = 14;
        Node tree = Node.Tree(1, Depth);
        for (int round = 0; round < 5; round++)
        {
            GC.Collect();
            Node.Tree(7, 10);
            Check.Equal((1 << Depth) - 1, tree.Check(1));
        }

        HeapProbe.Verify();
    }

    private static void CollectionsSurvive()
    {
        Dictionary<string, List<object>> table = [];
        for (int index = 0; index < 5000; index++)
        {
            string key = $"k{index % 500}";
            if (!table.TryGetValue(key, out List<object>? list))
            {
                table[key] = list = [];
            }

            list.Add(index);
            list.Add(key);
            if (index % 1000 == 0)
            {
                GC.Collect();
            }
        }

        for (int index = 0; index < 5000; index++)
        {
            List<object> list = table[$"k{index % 500}"];
            Check.Equal(index, (int)list[index / 500 * 2]);
            Check.Equal($"k{index % 500}", (string)list[index / 500 * 2 + 1]);
        }
    }

    private static void AllocationCost()
    {
        ulong objects = ulong.MaxValue;
        ulong arrays = ulong.MaxValue;
        GC.Collect();
        for (int round = 0; round < 20; round++)
        {
            objects = Math.Min(objects, Objects());
            arrays = Math.Min(arrays, Arrays());
        }

        Figures.Add("collector: an object of 32 bytes into a static, with the loop", (double)objects / AllocationRound, "instructions");
        Figures.Add("collector: an array of 8 bytes into a static, with the loop", (double)arrays / AllocationRound, "instructions");
        s_sink = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Objects()
    {
        ulong before = Instructions.ReadTimestamp();
        for (int index = 0; index < AllocationRound; index++)
        {
            s_sink = new Small();
        }

        return Instructions.ReadTimestamp() - before;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Arrays()
    {
        ulong before = Instructions.ReadTimestamp();
        for (int index = 0; index < AllocationRound; index++)
        {
            s_sink = new byte[8];
        }

        return Instructions.ReadTimestamp() - before;
    }

    private static void InteriorPointers()
    {
        GCHandle handle = default;
        ref byte middle = ref Middle(ref handle);
        HeapProbe.ClearStack();
        GC.Collect();
        Check.True(handle.Target != null, "the array that a reference into its middle keeps");
        Check.Equal((byte)50, middle);
        handle.Free();
        Span<byte> rest = Rest(ref handle);
        HeapProbe.ClearStack();
        GC.Collect();
        Check.True(handle.Target != null, "the array that an empty span at its end keeps");
        Check.Equal(0, rest.Length);
        KeepAlive(rest);
        handle.Free();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte Middle(ref GCHandle handle)
    {
        byte[] array = new byte[10_000];
        handle = GCHandle.Alloc(array, GCHandleType.Weak);
        array[5000] = 50;
        return ref array[5000];
    }

    // 40 bytes of data and 24 before them fill a cell of 64: one past the end is another cell.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Span<byte> Rest(ref GCHandle handle)
    {
        byte[] array = new byte[40];
        handle = GCHandle.Alloc(array, GCHandleType.Weak);
        return array.AsSpan(40);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void KeepAlive(Span<byte> span) => Check.Equal(0, span.Length);

    private static void WeakHandles()
    {
        const int Count = 100;
        GCHandle[] handles = new GCHandle[Count];
        List<object> kept = [];
        for (int index = 0; index < Count; index++)
        {
            handles[index] = HeapProbe.Weak(static () => new Small());
            if (index % 2 == 0)
            {
                kept.Add(handles[index].Target!);
            }
        }

        HeapProbe.ClearStack();
        GC.Collect();
        int cleared = 0;
        for (int index = 0; index < Count; index++)
        {
            Check.True(index % 2 != 0 || handles[index].Target == kept[index / 2], "a kept target");
            cleared += handles[index].Target == null ? 1 : 0;
            handles[index].Free();
        }

        // A stale word on the stack may keep one or two.
        Check.True(cleared >= Count / 2 - 2, $"the other half cleared, found {cleared}");
        GC.KeepAlive(kept);
        WeakReference<object>[] references = new WeakReference<object>[Count];
        Refer(references);
        HeapProbe.ClearStack();
        GC.Collect();
        int live = 0;
        foreach (WeakReference<object> reference in references)
        {
            live += reference.TryGetTarget(out _) ? 1 : 0;
        }

        Check.True(live <= 2, $"weak references cleared, found {live} that were not");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refer(WeakReference<object>[] references)
    {
        for (int index = 0; index < references.Length; index++)
        {
            references[index] = new WeakReference<object>(new Small());
        }
    }

    private static void DependentHandles()
    {
        const int Count = 50;
        ConditionalWeakTable<object, object> table = [];
        List<object> keys = [];
        GCHandle[] values = new GCHandle[Count];
        AddPairs(table, keys, values);
        HeapProbe.ClearStack();
        GC.Collect();
        for (int index = 0; index < Count; index++)
        {
            Check.True(values[index].Target != null, "a value whose key lives");
            Check.True(table.TryGetValue(keys[index], out object? value) && value == values[index].Target, "the table's value");
        }

        keys.Clear();
        HeapProbe.ClearStack();
        GC.Collect();
        int lost = 0;
        for (int index = 0; index < Count; index++)
        {
            lost += values[index].Target == null ? 1 : 0;
            values[index].Free();
        }

        Check.True(lost >= Count - 2, $"values lost with their keys, found {lost}");
        GC.KeepAlive(table);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddPairs(ConditionalWeakTable<object, object> table, List<object> keys, GCHandle[] values)
    {
        for (int index = 0; index < values.Length; index++)
        {
            object key = new Small();
            object value = new object[] { key };
            keys.Add(key);
            table.Add(key, value);
            values[index] = GCHandle.Alloc(value, GCHandleType.Weak);
        }
    }

    private static object? s_sink;

    private static Node? s_tree;

    [ThreadStatic]
    private static Node? s_threadTree;

    private static void Statics()
    {
        s_tree = Node.Tree(3, 8);
        s_threadTree = Node.Tree(4, 8);
        HeapProbe.ClearStack();
        GC.Collect();
        Waste(1);
        Check.Equal(255, s_tree.Check(3));
        Check.Equal(255, s_threadTree.Check(4));
        s_tree = null;
        s_threadTree = null;
    }

    private static void OutOfMemory()
    {
        Check.Throws<OutOfMemoryException>(static () => s_sink = new byte[200 * 1024 * 1024]);
        for (int round = 0; round < 3; round++)
        {
            int count = 0;
            Check.Throws<OutOfMemoryException>(() => Hoard(ref count));
            HeapProbe.ClearStack();
            Check.True(count > 55_000, $"most of the heap in kilobytes, found {count}");
            Check.True(Node.Tree(5, 10).Check(5) == 1023, "a tree after it");
        }

        HeapProbe.Verify();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Hoard(ref int count)
    {
        object[]? list = null;
        while (true)
        {
            list = [list!, new byte[1000 - 24]];
            count++;
        }
    }

    private static void ImpossibleLengths()
    {
        Check.Throws<OverflowException>(static () => s_sink = new byte[Length(-1)]);
        Check.Throws<OverflowException>(static () => s_sink = new object[Length(int.MinValue)]);
        Check.Throws<OutOfMemoryException>(static () => s_sink = new long[Length(int.MaxValue)]);
        Check.Throws<OutOfMemoryException>(static () => s_sink = new Forty[Length(int.MaxValue)]);
        Check.Throws<OutOfMemoryException>(static () => s_sink = new string('x', Length(int.MaxValue)));
        Check.Throws<OutOfMemoryException>(static () => s_sink = GC.AllocateUninitializedArray<byte>(Length(1_000_000_000)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Length(int value) => value;

    private sealed class Small
    {
        private Sixteen _data;

        internal ref Sixteen Data => ref _data;
    }

    private sealed class Link(Link? next)
    {
        private readonly Link? _next = next;
        private Forty _data;

        internal ref Forty Data => ref _data;

        internal Link? Next => _next;
    }

    [InlineArray(2)]
    private struct Sixteen
    {
        private long _first;
    }

    [InlineArray(5)]
    private struct Forty
    {
        private long _first;
    }
}
