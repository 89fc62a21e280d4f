using System.Collections.Generic;
using Spin.Kernel.Runtime.Collector;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

/// <summary>The same graph of objects twice: in a heap, and in dictionaries that say what must be there.</summary>
internal sealed unsafe class GraphModel : System.IDisposable
{
    private const int RootCount = 16;
    private const int OwnerCount = 3;

    private readonly TestHeap _heap;
    private readonly MethodTable* _node;
    private readonly MethodTable* _array;
    private readonly List<Entry> _entries = [];
    private readonly Entry?[] _roots = new Entry?[RootCount];

    public GraphModel(nuint markStack)
    {
        _heap = new TestHeap(2 * 1024 * 1024, budget: 64 * 1024, markStack: markStack);
        _node = _heap.Types.Class(64, (8, 3));
        _array = _heap.Types.ReferenceArray();
    }

    public void Allocate(int value)
    {
        bool isArray = value % 3 == 0;
        int slots = isArray ? value % 7 == 0 ? value % 3000 : value % 40 : 3;
        int owner = value % OwnerCount;
        Entry entry = new(isArray, new Entry?[slots], owner);

        // The roots must be right before: this may collect.
        SetRoots();
        entry.At = isArray ? _heap.NewArray(_array, slots, owner) : _heap.New(_node, owner);
        Assert.NotEqual(0, entry.At);
        for (int slot = 0; slot < slots; slot++)
        {
            Assert.Equal(0, Slot(entry, slot));
        }

        _entries.Add(entry);
        _roots[value % RootCount] = entry;
        SetRoots();
    }

    public void Link(int value)
    {
        List<Entry> live = Reachable();
        if (live.Count == 0)
        {
            return;
        }

        Entry from = live[value % live.Count];
        if (from.Slots.Length != 0)
        {
            int slot = value / 7 % from.Slots.Length;
            Entry? to = value % 5 == 0 ? null : live[value / 3 % live.Count];
            from.Slots[slot] = to;
            Slot(from, slot) = to?.At ?? 0;
        }
    }

    public void Drop(int value)
    {
        _roots[value % RootCount] = null;
        SetRoots();
    }

    public void Collect()
    {
        _heap.Collect();
        List<Entry> live = Reachable();
        long[] bytes = new long[OwnerCount];
        foreach (Entry entry in live)
        {
            Assert.True(_heap.Survived(entry.At));
            bytes[entry.Owner] += SizeOf(entry);
        }

        for (int owner = 0; owner < OwnerCount; owner++)
        {
            Assert.Equal(bytes[owner], _heap.Heap->UsageOf(owner).LiveBytes);
        }

        Check(live);
        _heap.Verify();
    }

    public void Dispose() => _heap.Dispose();

    private static long SizeOf(Entry entry)
    {
        int size = entry.IsArray ? 24 + 8 * entry.Slots.Length : 64;
        return size > HeapLayout.LargestCell ? size : SizeClasses.CellSize(SizeClasses.Of(size));
    }

    private static ref nint Slot(Entry entry, int slot) => ref TestHeap.Field(entry.At, (entry.IsArray ? 16 : 8) + slot * 8);

    private void Check(List<Entry> live)
    {
        HashSet<nint> places = [];
        foreach (Entry entry in live)
        {
            Assert.True(places.Add(entry.At));
            Assert.True(ObjectLayout.TypeOf(entry.At) == (entry.IsArray ? _array : _node));
            for (int slot = 0; slot < entry.Slots.Length; slot++)
            {
                Assert.Equal(entry.Slots[slot]?.At ?? 0, Slot(entry, slot));
            }
        }
    }

    private void SetRoots()
    {
        for (int root = 0; root < RootCount; root++)
        {
            _heap.Root(root) = _roots[root]?.At ?? 0;
        }
    }

    private List<Entry> Reachable()
    {
        HashSet<Entry> seen = [];
        List<Entry> order = [];
        Stack<Entry> open = new();
        foreach (Entry? root in _roots)
        {
            Visit(root);
        }

        while (open.TryPop(out Entry? entry))
        {
            foreach (Entry? to in entry.Slots)
            {
                Visit(to);
            }
        }

        return order;

        void Visit(Entry? entry)
        {
            if (entry is not null && seen.Add(entry))
            {
                order.Add(entry);
                open.Push(entry);
            }
        }
    }

    private sealed class Entry(bool isArray, Entry?[] slots, int owner)
    {
        public bool IsArray { get; } = isArray;

        public Entry?[] Slots { get; } = slots;

        public int Owner { get; } = owner;

        public nint At { get; set; }
    }
}
