namespace Spin.Kernel.Runtime.Collector;

internal unsafe partial struct Heap
{
    /// <summary>Makes a handle.</summary>
    /// <returns>The handle, or null where there is no memory for it.</returns>
    internal HandleSlot* MakeHandle(nint target, nint secondary, HandleKind kind)
    {
        if (!Handles.HasFree)
        {
            Block* block = TakeBlock(collected: true);
            if (block == null)
            {
                Collect();
                block = TakeBlock(collected: true);
            }

            if (block == null)
            {
                return null;
            }

            AccountOf(0)->BlockBytes += HeapLayout.BlockSize;
            Handles.AddBlock(ref Blocks, block);
        }

        return Handles.Take(target, secondary, kind);
    }
}
