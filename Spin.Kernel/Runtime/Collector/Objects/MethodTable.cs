using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// What the collector reads of a type's method table as ilc lays it out: flags, base size, and the description of its references,
/// which lies below it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MethodTable
{
    private const uint HasComponentSizeFlag = 0x8000_0000;
    private const uint HasReferencesFlag = 0x0100_0000;
    private const uint ComponentSizeMask = 0xFFFF;

    /// <summary>Type flags; for arrays and strings the component size is in the low half.</summary>
    internal uint Flags;

    /// <summary>The bytes of an object without its components, header and padding included.</summary>
    internal uint BaseSize;

    /// <summary>The base type's method table, or null.</summary>
    internal MethodTable* Base;

    /// <summary>Whether instances may hold references, in other words whether there is a description below the table.</summary>
    internal readonly bool HasReferences => (Flags & HasReferencesFlag) != 0;

    /// <summary>Whether instances are arrays or strings, with a length after the method table pointer.</summary>
    internal readonly bool HasComponents => (Flags & HasComponentSizeFlag) != 0;

    /// <summary>The bytes of one component.</summary>
    internal readonly uint ComponentSize => Flags & ComponentSizeMask;

    /// <summary>The bytes of an instance with a number of components, in 64 bits and a multiple of 8; the length must fit 31 bits.</summary>
    internal readonly nuint SizeWith(nuint length) =>
        (BaseSize + ComponentSize * length + HeapLayout.WordSize - 1) & ~(nuint)(HeapLayout.WordSize - 1);
}
