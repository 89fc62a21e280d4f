using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>The frozen segments: one for each code module, and CoreLib's own for type objects.</summary>
internal unsafe struct FrozenSegments
{
    private const int Capacity = 32;

    private Slots _slots;
    private int _count;

    /// <summary>Adds a segment.</summary>
    /// <returns>A number for <see cref="Update"/>, from 1 on; 0 where there are too many.</returns>
    internal int Add(byte* start, byte* end)
    {
        if (_count == Capacity)
        {
            return 0;
        }

        _slots[_count] = new FrozenSegment { Start = start, End = end };
        return ++_count;
    }

    /// <summary>Moves a segment's end.</summary>
    internal void Update(int number, byte* end) => _slots[number - 1].End = end;

    /// <summary>Forgets what a segment holds; its number is not used again.</summary>
    internal void Remove(int number) => _slots[number - 1].End = _slots[number - 1].Start;

    /// <summary>Follows the references of all frozen objects.</summary>
    internal void Scan(Heap* heap)
    {
        for (int index = 0; index < _count; index++)
        {
            nint reference = (nint)_slots[index].Start + HeapLayout.HeaderSize;
            while (reference < (nint)_slots[index].End && ObjectLayout.TypeOf(reference) != null)
            {
                if (ObjectLayout.TypeOf(reference)->HasReferences)
                {
                    heap->ScanObject(reference);
                }

                reference += (nint)ObjectLayout.SizeOf(reference);
            }
        }
    }

    [InlineArray(Capacity)]
    private struct Slots
    {
        private FrozenSegment _first;
    }
}
