using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>
/// What CoreLib calls a low-level monitor: a mutex with one condition, under its locks and events. CoreLib makes the first before any
/// strand exists, so it is a word of memory that the scheduler fills at first use.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RuntimeMonitor
{
    /// <summary>The scheduler's own reference to its object, as a GC handle; 0 until it was first used.</summary>
    internal nint Handle;
}
