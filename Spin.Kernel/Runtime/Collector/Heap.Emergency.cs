using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

internal unsafe partial struct Heap
{
    private const int EmergencyCell = 512;

    /// <summary>
    /// Keeps a block back for an interrupt context, so that exceptions can be made there. Its cells are ordinary objects to the
    /// collector: an exception that something holds on to stays valid.
    /// </summary>
    /// <returns>False where there is no block.</returns>
    internal bool ReserveEmergency(AllocationContext* context)
    {
        Block* block = TakeBlock(collected: true);
        if (block == null)
        {
            return false;
        }

        block->Assign(BlockState.Emergency, SizeClasses.Of(EmergencyCell), 0);
        AccountOf(0)->BlockBytes += HeapLayout.BlockSize;
        context->Kind = ContextKind.Interrupt;
        context->EmergencyBlock = Blocks.IndexOf(block) + 1;
        return true;
    }

    /// <summary>
    /// Allocates from an interrupt context's reserve. It may come between any two instructions of a collection; what it makes
    /// meanwhile is shaded, since its block may have been looked at already.
    /// </summary>
    /// <returns>The reference, or null where the object is too large or the reserve is used up until the next collection.</returns>
    internal void* AllocateEmergency(AllocationContext* context, MethodTable* type, int length)
    {
        nuint size = length == NoLength ? type->BaseSize : type->SizeWith((nuint)length);
        if (size > EmergencyCell || context->EmergencyBlock == 0)
        {
            return null;
        }

        Block* block = Blocks.Headers + context->EmergencyBlock - 1;
        if (block->TakeRun(1, out uint cell) == 0)
        {
            return null;
        }

        byte* memory = Blocks.MemoryOf(block) + cell * block->CellSize;
        NativeMemory.Clear(memory, block->CellSize);
        AccountOf(0)->Charge(block->CellSize);
        void* reference = MakeObject(memory, type, length);
        if (Barrier->Marking != 0)
        {
            Barrier->Buffer->Add((nint)reference);
        }

        return reference;
    }
}
