using System.Runtime;
using System.Runtime.CompilerServices;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>Gives a processor its block, its tables and its stacks.</summary>
internal static unsafe class CpuSetup
{
    private const int FirstNumber = 0;

    /// <summary>
    /// Sets this processor up, with interrupts off and the running code as its first strand. Faults are handled from here on;
    /// interrupts may be enabled once <see cref="Interrupts.Initialize"/> has run.
    /// </summary>
    /// <param name="cpu">Zeroed memory for the block, aligned to its size: the processor wants the task state within one page.</param>
    /// <param name="number">The processor's number.</param>
    /// <param name="stacks">Its stacks.</param>
    internal static void Install(Cpu* cpu, int number, in CpuStacks stacks)
    {
        if (number == FirstNumber)
        {
            CpuFeatures.Detect();
            InterruptTable.Fill();
        }

        CpuFeatures.EnableProtections();
        ThreadBlock* running = ThreadBlock.Current;
        Fill(cpu, number, stacks, running);
        running->Cpu = cpu;

        TableRegister descriptors = new() { Limit = GlobalDescriptorTable.Size - 1, Base = (ulong)(&cpu->Descriptors) };
        LoadSegments(&descriptors);
        Instructions.LoadTaskRegister((ushort)Selector.TaskState);
        InterruptTable.Load();
        if (number == FirstNumber)
        {
            ContextSwitch.SelectGsWrites(CpuFeatures.Has(CpuFeature.FsGsBase) ? 1 : 0);
        }
    }

    /// <summary>Fills the block in.</summary>
    internal static void Fill(Cpu* cpu, int number, in CpuStacks stacks, ThreadBlock* running)
    {
        cpu->Self = cpu;
        cpu->Number = number;
        cpu->EndOfInterrupt = (byte*)(&cpu->NoEndOfInterrupt);
        cpu->InterruptBlock = stacks.Interrupt;
        cpu->InterruptStackTop = stacks.Interrupt->StackHigh;
        stacks.Interrupt->Cpu = cpu;
        stacks.Interrupt->PreemptDisableDepth = 1;

        cpu->Task.Ist1 = (ulong)stacks.DoubleFault;
        cpu->Task.Ist2 = (ulong)stacks.NonMaskable;
        cpu->Task.Ist3 = (ulong)stacks.MachineCheck;
        cpu->Task.Ist4 = (ulong)stacks.PageFault;
        cpu->Task.Ist5 = (ulong)InterruptedState.Of(running) + InterruptedState.Top;
        cpu->Task.Ist6 = (ulong)stacks.Debug;
        cpu->Task.IoMap = TaskState.Size;
        cpu->Descriptors = GlobalDescriptorTable.Create((ulong)(&cpu->Task));
    }

    [RuntimeImport("*", "spin_load_segments")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void LoadSegments(TableRegister* descriptors);
}
