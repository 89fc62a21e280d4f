using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>The stacks of one processor's interrupts and faults; each with a guard below it.</summary>
internal unsafe struct CpuStacks
{
    /// <summary>
    /// How much each must have, in bytes. A page fault that ends the machine walks the stack and writes a report; one nested in it has
    /// the second half (<c>page_fault_nest</c> in <c>Cpu.inc</c>).
    /// </summary>
    internal const int StackSize = 32 * 1024;

    /// <summary>The block of interrupt handlers, with their stack.</summary>
    internal ThreadBlock* Interrupt;

    /// <summary>One past the highest byte of the page fault's stack, a multiple of 16 like the others.</summary>
    internal byte* PageFault;

    /// <summary>The same of the double fault's.</summary>
    internal byte* DoubleFault;

    /// <summary>The same of non-maskable interrupts.</summary>
    internal byte* NonMaskable;

    /// <summary>The same of the machine check's.</summary>
    internal byte* MachineCheck;

    /// <summary>The same of the debug exception's.</summary>
    internal byte* Debug;
}
