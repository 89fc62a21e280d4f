using System.Runtime;
using Spin.Kernel.Machine;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;
using Spin.Kernel.Runtime.Collector;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>
/// The order in which a kernel comes up. Before the heap nothing allocates; before the class library there is no lock and no lazy
/// static; before the processor's tables a fault ends the machine without a word.
/// </summary>
internal static unsafe class KernelMain
{
    /// <summary>On the image's own stack, as the loader left things.</summary>
    [RuntimeExport("spin_cs_boot")]
    internal static void Boot(uint loader, uint information)
    {
        Tsc.Start();
        RuntimeStart.Prepare();
        Require(MemoryStart.TryReadLoader(loader, information));
        Require(MemoryStart.TryStart());
        BootStrand.Enter();
    }

    /// <summary>On the boot strand's stack.</summary>
    [RuntimeExport("spin_cs_boot_strand")]
    internal static void Continue()
    {
        KernelHeap.UseGate(&Preemption.Disable, &Preemption.Enable);
        bool isHeapOptionClear = HeapOption.TryRead(MemoryStart.Information.CommandLine, out ulong heapLimit);
        Require(KernelHeap.Initialize((byte*)MemoryMap.Heap, (nuint)heapLimit, &KernelSpace.CommitHeap));
        RuntimeStart.StartClassLibrary();
        Require(ProcessorStart.TryStartFirst());
        Panic.Initialize();
        Interrupts.Initialize();
        if (!MachineStart.TryStart())
        {
            Panic.Now("the machine has no local APIC");
        }

        KernelSpace.SealTables();
        ConsoleStart.Start();
        Interrupts.Report = new InterruptLog(ConsoleStart.Log.SourceFor("interrupts"));
        KernelOptions.ReportUnknown(ConsoleStart.Log.SourceFor("boot"));
        if (!isHeapOptionClear)
        {
            ConsoleStart.Log.SourceFor("boot").Write(LogLevel.Warning, "heap: not a size, the default is used");
        }

        KernelImage image = ImageEntry.CreateImage();
        BootLog.Early(image);
        ImageParts parts = ImageParts.Ask(image);
        parts.Devices?.Run(ConsoleStart.Log.SourceFor("devices"));
        IRandom seeds = parts.Devices?.Random ?? (IRandom)new HashSeeds();
        KernelStrandMachine machine = new(MachineClock.Instance, DispatchStart.StrandFaults);
        StrandStart.Start(machine, SchedulerOptions.Read(KernelOptions.Line, ConsoleStart.Log.SourceFor("boot")), seeds);
        ConsoleStart.StartInterrupts();
        BootLog.Step("strands: the scheduler runs");
        DispatchStart.Run(image, parts, machine);
        machine.Scheduler.Strands.EndCurrent();
    }

    private static void Require(bool done)
    {
        if (!done)
        {
            FailFast.Now(FailFast.NoMemory);
        }
    }
}
