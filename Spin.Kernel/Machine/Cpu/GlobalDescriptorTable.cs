using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>The global descriptor table, in the order of <see cref="Selector"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GlobalDescriptorTable
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 0x40;

    /// <summary>The entry that no selector may name.</summary>
    internal SegmentDescriptor Null;

    /// <summary><see cref="Selector.KernelCode"/>.</summary>
    internal SegmentDescriptor KernelCode;

    /// <summary><see cref="Selector.KernelData"/>.</summary>
    internal SegmentDescriptor KernelData;

    /// <summary><see cref="Selector.UserCode32"/>.</summary>
    internal SegmentDescriptor UserCode32;

    /// <summary><see cref="Selector.UserData"/>.</summary>
    internal SegmentDescriptor UserData;

    /// <summary><see cref="Selector.UserCode"/>.</summary>
    internal SegmentDescriptor UserCode;

    /// <summary><see cref="Selector.TaskState"/>.</summary>
    internal SystemDescriptor TaskState;

    /// <summary>Makes the table of one processor.</summary>
    /// <param name="taskState">Where its task state lies.</param>
    internal static GlobalDescriptorTable Create(ulong taskState) => new()
    {
        Null = SegmentDescriptor.None,
        KernelCode = SegmentDescriptor.KernelCode,
        KernelData = SegmentDescriptor.KernelData,
        UserCode32 = SegmentDescriptor.UserCode32,
        UserData = SegmentDescriptor.UserData,
        UserCode = SegmentDescriptor.UserCode,
        TaskState = SystemDescriptor.TaskState(taskState, Machine.TaskState.Size - 1),
    };
}
