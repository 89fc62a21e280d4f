using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;
using Spin.Kernel.Runtime.Collector;

namespace Spin.Kernel.Boot;

/// <summary>Gives a processor memory for its block, tables and stacks, and sets it up.</summary>
internal static unsafe class ProcessorStart
{
    private const int First = 0;

    /// <summary>Sets the boot processor up: faults become exceptions from here on.</summary>
    /// <returns>False where memory is used up.</returns>
    internal static bool TryStartFirst() => TryStart(First);

    /// <summary>Sets the processor up that the code runs on.</summary>
    /// <returns>False where memory is used up.</returns>
    private static bool TryStart(int number)
    {
        byte* block = Page();
        CpuStacks stacks = new()
        {
            Interrupt = StackAllocator.Create(CpuStacks.StackSize),
            PageFault = Stack(),
            DoubleFault = Stack(),
            NonMaskable = Stack(),
            MachineCheck = Stack(),
            Debug = Stack(),
        };
        if (block == null || stacks.Interrupt == null || stacks.PageFault == null || stacks.DoubleFault == null
            || stacks.NonMaskable == null || stacks.MachineCheck == null
            || stacks.Debug == null)
        {
            return false;
        }

        ThreadBlocks.Add(stacks.Interrupt);
        CpuSetup.Install((Cpu*)block, number, stacks);
        return KernelHeap.PrepareInterruptContext(stacks.Interrupt);
    }

    private static byte* Page()
    {
        ulong frame = PhysicalFrames.Allocate(1);
        if (frame == 0)
        {
            return null;
        }

        byte* page = KernelSpace.DirectMap(frame);
        new Span<byte>(page, (int)MemoryMap.PageSize).Clear();
        return page;
    }

    /// <summary>A stack with a guard; the thread block that comes with it is not used.</summary>
    private static byte* Stack()
    {
        ThreadBlock* block = StackAllocator.Create(CpuStacks.StackSize);
        return block == null ? null : block->StackHigh;
    }
}
