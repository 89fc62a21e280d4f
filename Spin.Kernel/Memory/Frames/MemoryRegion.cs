using System.Runtime.InteropServices;

namespace Spin.Kernel.Memory;

/// <summary>A range of physical memory as the firmware tells it: the same 24 bytes in PVH's and in multiboot2's list.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MemoryRegion
{
    /// <summary>The type of ordinary memory (ACPI 6.5, table 15.1).</summary>
    internal const uint Usable = 1;

    internal ulong Base;
    internal ulong Length;
    internal uint Type;
    private readonly uint _reserved;
}
