namespace Spin.Kernel.Runtime.Collector;

// The references of an object are described below its method table (CoreCLR's gcdesc.h). The word before the table is the number of
// series. Each series is two words, going down: where it starts in the object, and its length less the object's size, so that one
// series covers arrays of every length. A negative number means an array of values with references: one start, then for each of that
// many items how many references follow one another (low half) and how many bytes are skipped after them (high half).
internal unsafe partial struct Heap
{
    /// <summary>Larger objects are scanned in parts, so that an array's elements do not fill the mark stack.</summary>
    private const nuint PartBytes = 4096;

    /// <summary>Marks a stack entry as an object that is partly scanned: the word below it says where to go on.</summary>
    private const nint PartlyScanned = 1;

    private const int StartWord = -2;
    private const int LengthWord = -3;
    private const int SeriesWords = 2;

    /// <summary>Marks what an object refers to.</summary>
    internal void ScanObject(nint reference) => Scan(reference, 0);

    // Follows everything that is marked, until nothing is left.
    private void Drain()
    {
        while (true)
        {
            DrainStack();
            if (_stack.Overflowed == 0)
            {
                return;
            }

            _stack.Overflowed = 0;
            Statistics.Rescans++;
            ScanAllMarked();
        }
    }

    // Goes through all marked objects again, for those whose references were not followed because the stack was full. An object that
    // was done finds everything marked already. Every overflow comes with a new mark, so this ends.
    private void ScanAllMarked()
    {
        for (uint index = 0; index < Blocks.Committed; index++)
        {
            Block* block = Blocks.Headers + index;
            int words = block->Words;
            for (int word = 0; word < words; word++)
            {
                for (ulong bits = block->Marked[word]; bits != 0; bits &= bits - 1)
                {
                    uint cell = (uint)(word * HeapLayout.BitsPerWord + System.Numerics.BitOperations.TrailingZeroCount(bits));
                    nint reference = (nint)(Blocks.MemoryOf(block) + cell * block->CellSize) + HeapLayout.HeaderSize;
                    if (ObjectLayout.TypeOf(reference)->HasReferences)
                    {
                        Scan(reference, 0);
                        DrainStack();
                    }
                }
            }
        }
    }

    private void DrainStack()
    {
        nuint first = (nuint)Blocks.Base + HeapLayout.HeaderSize;
        nuint heapSize = Blocks.CommittedBytes;
        Block* headers = Blocks.Headers;
        while (!_stack.IsEmpty)
        {
            nint entry = _stack.Pop();
            if ((entry & PartlyScanned) != 0)
            {
                Scan(entry - PartlyScanned, _stack.Pop());
                continue;
            }

            // Most objects have one series, and it is short.
            nint* description = (nint*)ObjectLayout.TypeOf(entry);
            nint size = (nint)ObjectLayout.SizeOf(entry);
            if (description[-1] != 1 || size > (nint)PartBytes)
            {
                Scan(entry, 0);
                continue;
            }

            nint* slot = (nint*)(entry + description[StartWord]);
            nint* end = (nint*)((nint)slot + description[LengthWord] + size);
            for (; slot < end; slot++)
            {
                Visit(*slot, first, heapSize, headers);
            }
        }
    }

    private void Scan(nint reference, nint from)
    {
        nint* description = (nint*)ObjectLayout.TypeOf(reference);
        nint series = description[-1];
        nuint size = ObjectLayout.SizeOf(reference);
        if (series < 0)
        {
            ScanValues(reference, from, description, (int)series, size);
            return;
        }

        if (size > PartBytes && series == 1)
        {
            ScanLong(reference, from, description, size);
            return;
        }

        for (; series > 0; series--, description -= SeriesWords)
        {
            nint* slot = (nint*)(reference + description[StartWord]);
            ScanSlots(slot, (nint*)((nint)slot + description[LengthWord] + (nint)size));
        }
    }

    private void ScanLong(nint reference, nint from, nint* description, nuint size)
    {
        nint start = from != 0 ? from : description[StartWord];
        nint end = description[StartWord] + description[LengthWord] + (nint)size;
        if (end - start > (nint)PartBytes && _stack.TryPushPair(start + (nint)PartBytes, reference | PartlyScanned))
        {
            end = start + (nint)PartBytes;
        }

        ScanSlots((nint*)(reference + start), (nint*)(reference + end));
    }

    private void ScanValues(nint reference, nint from, nint* description, int series, nuint size)
    {
        nint start = from != 0 ? from : description[StartWord];
        nint end = (nint)size - HeapLayout.HeaderSize;
        nint stride = (nint)ObjectLayout.TypeOf(reference)->ComponentSize;
        nint part = (nint)PartBytes / stride * stride;
        if (end - start > part && part != 0 && _stack.TryPushPair(start + part, reference | PartlyScanned))
        {
            end = start + part;
        }

        uint* items = (uint*)(description + LengthWord);
        nint* slot = (nint*)(reference + start);
        while (slot < (nint*)(reference + end))
        {
            for (int item = 0; item > series; item--)
            {
                uint count = items[item * SeriesWords];
                ScanSlots(slot, slot + count);
                slot = (nint*)((byte*)(slot + count) + items[item * SeriesWords + 1]);
            }
        }
    }

    private void ScanSlots(nint* slot, nint* end)
    {
        nuint first = (nuint)Blocks.Base + HeapLayout.HeaderSize;
        nuint heapSize = Blocks.CommittedBytes;
        Block* headers = Blocks.Headers;
        for (; slot < end; slot++)
        {
            Visit(*slot, first, heapSize, headers);
        }
    }
}
