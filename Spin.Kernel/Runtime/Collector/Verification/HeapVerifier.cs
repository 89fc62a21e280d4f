namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// Goes through a whole heap and checks every block, object and reference. It reads the descriptions of references by itself, apart
/// from the collector's own scan. Not while a collection runs; other strands must be kept out.
/// </summary>
internal unsafe struct HeapVerifier
{
    private readonly Heap* _heap;
    private readonly nint _tablesLow;
    private readonly nint _tablesHigh;

    /// <summary>What was found first.</summary>
    internal HeapProblem Problem;

    /// <summary>Where: an object, or a block's memory.</summary>
    internal nint At;

    /// <summary>How many objects there are, dead ones included that nothing has swept yet.</summary>
    internal long Objects;

    /// <summary>Prepares a verification.</summary>
    /// <param name="heap">The heap.</param>
    /// <param name="tablesLow">The lowest address of method tables.</param>
    /// <param name="tablesHigh">One past the highest.</param>
    internal HeapVerifier(Heap* heap, nint tablesLow, nint tablesHigh)
    {
        _heap = heap;
        _tablesLow = tablesLow;
        _tablesHigh = tablesHigh;
    }

    /// <summary>Checks everything.</summary>
    /// <returns>Whether nothing was found.</returns>
    internal bool Verify()
    {
        for (uint index = 0; index < _heap->Blocks.Committed && Problem == HeapProblem.None; index++)
        {
            Block* block = _heap->Blocks.Headers + index;
            if (_heap->Blocks.IsFree(index) != (block->State == BlockState.Free))
            {
                Report(HeapProblem.FreeBlock, (nint)_heap->Blocks.MemoryOf(block));
            }

            CheckCells(block);
        }

        CheckAccounts();
        return Problem == HeapProblem.None;
    }

    private void CheckCells(Block* block)
    {
        for (uint cell = 0; cell < block->CellCount; cell++)
        {
            nint reference = (nint)(_heap->Blocks.MemoryOf(block) + cell * block->CellSize) + HeapLayout.HeaderSize;
            if (block->IsInUse(cell) && ObjectLayout.TypeOf(reference) != null)
            {
                Objects++;
                CheckObject(reference, block->State == BlockState.Large ? block->LargeSize : block->CellSize);
            }
        }
    }

    private void CheckObject(nint reference, nuint cellSize)
    {
        nint type = (nint)ObjectLayout.TypeOf(reference);
        if (type < _tablesLow || type >= _tablesHigh || type % HeapLayout.WordSize != 0)
        {
            Report(HeapProblem.MethodTable, reference);
            return;
        }

        if (ObjectLayout.SizeOf(reference) > cellSize)
        {
            Report(HeapProblem.Size, reference);
            return;
        }

        if (ObjectLayout.TypeOf(reference)->HasReferences)
        {
            CheckReferences(reference);
        }
    }

    private void CheckReferences(nint reference)
    {
        nint* words = (nint*)ObjectLayout.TypeOf(reference);
        nint size = (nint)ObjectLayout.SizeOf(reference);
        int count = (int)words[-1];
        if (count > 0)
        {
            for (int series = 0; series < count; series++)
            {
                nint start = words[-2 - 2 * series];
                for (nint at = start; at < start + words[-3 - 2 * series] + size; at += HeapLayout.WordSize)
                {
                    CheckReference(reference, *(nint*)(reference + at));
                }
            }

            return;
        }

        nint place = words[-2];
        while (place < size - HeapLayout.HeaderSize)
        {
            for (int item = 0; item < -count; item++)
            {
                ulong pattern = (ulong)words[-3 - item];
                for (uint each = 0; each < (uint)pattern; each++, place += HeapLayout.WordSize)
                {
                    CheckReference(reference, *(nint*)(reference + place));
                }

                place += (nint)(pattern >> 32);
            }
        }
    }

    private void CheckReference(nint from, nint to)
    {
        if (to % HeapLayout.WordSize != 0)
        {
            Report(HeapProblem.Alignment, from);
        }
        else if (!_heap->IsObjectOrOutside(to))
        {
            Report(HeapProblem.Reference, from);
        }
    }

    private void CheckAccounts()
    {
        nuint* bytes = stackalloc nuint[HeapLayout.OwnerLimit];
        new System.Span<nuint>(bytes, HeapLayout.OwnerLimit).Clear();
        for (uint index = 0; index < _heap->Blocks.Committed; index++)
        {
            Block* block = _heap->Blocks.Headers + index;
            if (block->State != BlockState.Free)
            {
                bytes[_heap->Blocks.FirstOf(block)->Owner] += HeapLayout.BlockSize;
            }
        }

        for (int owner = 0; owner < HeapLayout.OwnerLimit; owner++)
        {
            if (bytes[owner] != _heap->AccountOf(owner)->BlockBytes)
            {
                Report(HeapProblem.Account, owner);
            }
        }
    }

    private void Report(HeapProblem problem, nint at)
    {
        if (Problem == HeapProblem.None)
        {
            Problem = problem;
            At = at;
        }
    }
}
