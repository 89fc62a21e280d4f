using System.Runtime;
using Spin.Kernel.Machine;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;
using Spin.Kernel.Runtime.Collector;

namespace Spin.Kernel.Boot;

/// <summary>Where C# begins.</summary>
internal static unsafe class KernelMain
{
    [RuntimeExport("spin_cs_boot")]
    internal static void Boot(uint loader, uint information)
    {
        RuntimeStart.Prepare();
        if (!MemoryStart.TryReadLoader(loader, information) || !MemoryStart.TryStart())
        {
            FailFast.Now(FailFast.NoMemory);
        }

        KernelHeap.UseGate(&Preemption.Disable, &Preemption.Enable);
        if (!KernelHeap.Initialize((byte*)MemoryMap.Heap, 0, &KernelSpace.CommitHeap))
        {
            FailFast.Now(FailFast.NoMemory);
        }

        RuntimeStart.StartClassLibrary();
        if (!ProcessorStart.TryStartFirst())
        {
            FailFast.Now(FailFast.NoMemory);
        }

        Interrupts.Initialize();
        KernelSpace.SealTables();
        Panic.Initialize();
        KernelImage image = ImageEntry.CreateImage();
        for (int spindle = 0; spindle < image.Spindles.Length; spindle++)
        {
            image.Create(spindle, null!, null!);
        }

        while (true)
        {
            Instructions.Halt();
        }
    }
}
