using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>One handle. Its address is the handle: CoreLib reads the target through it without asking.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct HandleSlot
{
    /// <summary>The object, or null.</summary>
    internal nint Target;

    /// <summary>Dependent: the object that the target keeps. Free: the next free slot.</summary>
    internal nint Secondary;

    /// <summary>What the handle does.</summary>
    internal HandleKind Kind;
}
