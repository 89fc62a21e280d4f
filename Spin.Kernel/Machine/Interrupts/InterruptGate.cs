using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>
/// An entry of the interrupt descriptor table (SDM vol. 3A, 6.14.1): an interrupt gate, which turns interrupts off. A trap gate would
/// leave them on; nothing here wants that.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct InterruptGate
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 16;

    private const ulong OffsetLowMask = 0xFFFF;
    private const ulong OffsetMiddleMask = 0xFFFF_0000;
    private const int OffsetMiddleShift = 32; // bits 31..16 go to bits 63..48
    private const int OffsetHighShift = 32;
    private const int SelectorShift = 16;
    private const int StackShift = 32;
    private const ulong InterruptGateType = 0xEUL << 40;
    private const ulong Present = 1UL << 47;

    /// <summary>The lower half of the entry's address, selector, stack, type.</summary>
    internal ulong Low;

    /// <summary>The upper half of the entry's address.</summary>
    internal ulong High;

    /// <summary>Makes a gate that the kernel's code and hardware may use, and INT n of user programs may not.</summary>
    /// <param name="entry">The address to jump to.</param>
    /// <param name="stack">A number in the interrupt stack table, or 0 for the stack in use.</param>
    internal static InterruptGate To(ulong entry, int stack) => new()
    {
        Low = (entry & OffsetLowMask)
            | ((ulong)Selector.KernelCode << SelectorShift)
            | ((ulong)stack << StackShift)
            | InterruptGateType
            | Present
            | ((entry & OffsetMiddleMask) << OffsetMiddleShift),
        High = entry >> OffsetHighShift,
    };
}
