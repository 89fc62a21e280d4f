using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>A 16-byte descriptor of a system segment, here the task state (SDM vol. 3A, 9.2.3).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SystemDescriptor
{
    private const int BaseLowShift = 16;
    private const ulong BaseLowMask = 0xFF_FFFF;
    private const int BaseMiddleShift = 24;
    private const int BaseMiddlePosition = 56;
    private const ulong BaseMiddleMask = 0xFF;
    private const int BaseHighShift = 32;
    private const uint LargestLimit = 0xFFFF;

    /// <summary>Limit, the lower half of the base, type.</summary>
    internal ulong Low;

    /// <summary>The upper half of the base.</summary>
    internal ulong High;

    /// <summary>Describes a task state.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="limit">The offset of its last byte.</param>
    internal static SystemDescriptor TaskState(ulong address, uint limit) => new()
    {
        Low = (limit & LargestLimit)
            | ((address & BaseLowMask) << BaseLowShift)
            | (((address >> BaseMiddleShift) & BaseMiddleMask) << BaseMiddlePosition)
            | (ulong)(SegmentDescriptor.AvailableTaskState | SegmentDescriptor.Present),
        High = address >> BaseHighShift,
    };
}
