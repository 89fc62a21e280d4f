namespace Spin.Kernel.Machine;

/// <summary>What one base address register decodes: a range of memory or of I/O ports. The default value is none.</summary>
/// <param name="kind">Memory or ports.</param>
/// <param name="address">Where the firmware put it; 0 where it put it nowhere.</param>
/// <param name="length">How many bytes.</param>
internal readonly struct PciRange(PciRangeKind kind, ulong address, ulong length)
{
    /// <summary>Memory or ports.</summary>
    internal PciRangeKind Kind => kind;

    /// <summary>Where the firmware put it; 0 where it put it nowhere.</summary>
    internal ulong Address => address;

    /// <summary>How many bytes.</summary>
    internal ulong Length => length;

    /// <summary>Whether so many bytes from an offset on lie in this range, and it is one of memory that has an address.</summary>
    internal bool HasMemory(ulong offset, ulong count) =>
        kind == PciRangeKind.Memory && address != 0 && offset <= length && count <= length - offset;
}
