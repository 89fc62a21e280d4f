using System.Numerics;
using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

internal unsafe partial struct Heap
{
    private const int NoLength = -1;

    /// <summary>Allocates an object without components.</summary>
    /// <returns>The reference, or null where there is no memory for this owner.</returns>
    internal void* AllocateObject(AllocationContext* context, int owner, MethodTable* type) =>
        Allocate(context, owner, type, type->BaseSize, NoLength);

    /// <summary>Allocates an array or a string. The length must fit 31 bits.</summary>
    /// <returns>The reference, or null where there is no memory for this owner.</returns>
    internal void* AllocateArray(AllocationContext* context, int owner, MethodTable* type, int length) =>
        Allocate(context, owner, type, type->SizeWith((nuint)length), length);

    /// <summary>Gives all runs of a context back to their blocks: its strand has changed its owner, or ends.</summary>
    internal void ReturnRuns(AllocationContext* context)
    {
        for (ulong filled = context->Filled; filled != 0; filled &= filled - 1)
        {
            int sizeClass = BitOperations.TrailingZeroCount(filled);
            AllocationRun* run = AllocationContext.RunOf(context, sizeClass);
            if (run->Next != run->End)
            {
                Block* block = Blocks.Headers + ((nuint)(run->Next - Blocks.Base) >> HeapLayout.BlockShift);
                uint first = block->CellAt((uint)((nuint)(run->Next - Blocks.Base) & HeapLayout.BlockMask));
                block->ReturnRun(first, (uint)(run->End - run->Next) / block->CellSize);
                List(block);
                Credit(context, (nuint)(run->End - run->Next));
            }

            *run = default;
        }

        context->Filled = 0;
    }

    private void* Allocate(AllocationContext* context, int owner, MethodTable* type, nuint size, int length)
    {
        OwnerAccount* account = AccountOf(owner);
        byte* cell = size <= HeapLayout.LargestCell
            ? TakeCell(context, owner, account, (int)size)
            : TakeLarge(context, owner, account, size);
        if (cell == null)
        {
            account->Refusals++;
            Statistics.Refusals++;
            return null;
        }

        return MakeObject(cell, type, length);
    }

    private static void* MakeObject(byte* cell, MethodTable* type, int length)
    {
        byte* reference = cell + HeapLayout.HeaderSize;
        if (length != NoLength)
        {
            *(int*)(reference + ObjectLayout.LengthOffset) = length;
        }

        *(MethodTable**)reference = type;
        return reference;
    }

    private byte* TakeCell(AllocationContext* context, int owner, OwnerAccount* account, int size)
    {
        if (context->Owner != owner)
        {
            ReturnRuns(context);
            context->Owner = owner;
        }

        int sizeClass = SizeClasses.Of(size);
        AllocationRun* run = AllocationContext.RunOf(context, sizeClass);
        if (run->Next == run->End && !FillRun(context, run, owner, account, sizeClass))
        {
            return null;
        }

        byte* cell = run->Next;
        run->Next += SizeClasses.CellSize(sizeClass);
        return cell;
    }

    private bool FillRun(AllocationContext* context, AllocationRun* run, int owner, OwnerAccount* account, int sizeClass)
    {
        uint cellSize = (uint)SizeClasses.CellSize(sizeClass);
        bool collected = false;
        while (true)
        {
            uint wanted = cellSize < HeapLayout.RunBytes ? HeapLayout.RunBytes / cellSize : 1;
            nuint affordable = account->Allowance / cellSize;
            wanted = affordable < wanted ? (uint)affordable : wanted;
            if (wanted != 0 && TryFillRun(context, run, owner, account, sizeClass, wanted, collected))
            {
                return true;
            }

            if (collected)
            {
                return false;
            }

            Collect();
            collected = true;
        }
    }

    private bool TryFillRun(AllocationContext* context, AllocationRun* run, int owner, OwnerAccount* account, int sizeClass, uint wanted, bool collected)
    {
        ref int list = ref account->List(sizeClass);
        while (list != 0)
        {
            Block* block = Blocks.Headers + list - 1;
            if (block->Swept == 0)
            {
                block->Sweep();
            }

            uint count = block->TakeRun(wanted, out uint first);
            if (count != 0)
            {
                byte* memory = Blocks.MemoryOf(block) + first * block->CellSize;
                nuint bytes = count * block->CellSize;
                NativeMemory.Clear(memory, bytes);
                run->Next = memory;
                run->End = memory + bytes;
                context->Filled |= 1UL << sizeClass;
                Charge(context, account, bytes);
                return true;
            }

            list = block->Next;
            block->Listed = 0;
        }

        Block* fresh = TakeBlock(collected);
        if (fresh == null)
        {
            return false;
        }

        fresh->Assign(BlockState.Small, sizeClass, owner);
        account->BlockBytes += HeapLayout.BlockSize;
        List(fresh);
        return TryFillRun(context, run, owner, account, sizeClass, wanted, collected);
    }

    private byte* TakeLarge(AllocationContext* context, int owner, OwnerAccount* account, nuint size)
    {
        bool collected = false;
        while (true)
        {
            if (size <= account->Allowance && size <= _settings.LargestObject)
            {
                uint span = (uint)((size + HeapLayout.BlockMask) >> HeapLayout.BlockShift);
                Block* block = TakeSpan(span, collected);
                if (block != null)
                {
                    block->AssignLarge(owner, (int)span, size);
                    for (int offset = 1; offset < span; offset++)
                    {
                        block[offset].AssignWithoutCells(BlockState.LargeRest, offset);
                    }

                    account->BlockBytes += (nuint)span << HeapLayout.BlockShift;
                    Charge(context, account, size);
                    byte* memory = Blocks.MemoryOf(block);
                    NativeMemory.Clear(memory, size);
                    return memory;
                }
            }

            if (collected)
            {
                return null;
            }

            Collect();
            collected = true;
        }
    }

    // Null also where it is time for a collection, unless there has just been one.
    private Block* TakeBlock(bool collected)
    {
        if (!collected && Statistics.BytesSinceMark >= CollectionBudget)
        {
            return null;
        }

        Block* block = Blocks.TakeOne();
        return block != null || !Grow(1) ? block : Blocks.TakeOne();
    }

    private Block* TakeSpan(uint count, bool collected)
    {
        if (!collected && Statistics.BytesSinceMark >= CollectionBudget)
        {
            return null;
        }

        Block* block = Blocks.TakeSpan(count);
        return block != null || !Grow(count - Blocks.FreeAtEnd()) ? block : Blocks.TakeSpan(count);
    }

    private readonly nuint CollectionBudget =>
        Statistics.LiveBytes > _settings.Budget ? Statistics.LiveBytes : _settings.Budget;

    private bool Grow(uint blocks)
    {
        uint left = Blocks.Limit - Blocks.Committed;
        if (left < blocks)
        {
            return false;
        }

        uint wanted = blocks < HeapLayout.GrowthBlocks ? HeapLayout.GrowthBlocks : blocks;
        wanted = wanted < left ? wanted : left;
        if (!_environment.Commit(_environment.State, (nuint)wanted << HeapLayout.BlockShift))
        {
            return false;
        }

        Blocks.Extend(wanted);
        return true;
    }

    private void List(Block* block)
    {
        if (block->Listed == 0)
        {
            ref int list = ref AccountOf(block->Owner)->List(block->SizeClass);
            block->Next = list;
            block->Listed = 1;
            list = Blocks.IndexOf(block) + 1;
        }
    }

    private void Charge(AllocationContext* context, OwnerAccount* account, nuint bytes)
    {
        account->Charge(bytes);
        context->TakenBytes += (long)bytes;
        Statistics.BytesSinceMark += bytes;
        Statistics.TotalBytes += bytes;
    }

    private void Credit(AllocationContext* context, nuint bytes)
    {
        AccountOf(context->Owner)->Credit(bytes);
        context->TakenBytes -= (long)bytes;
        Statistics.BytesSinceMark -= bytes;
        Statistics.TotalBytes -= bytes;
    }
}
