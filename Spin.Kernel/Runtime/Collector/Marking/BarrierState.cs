using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// What the write barrier reads (Barriers.S repeats the layout): whether marking is under way, and where to put the references that
/// are stored meanwhile.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct BarrierState
{
    /// <summary>1 while a collection marks.</summary>
    internal int Marking;

    /// <summary>Where stored references go while it does.</summary>
    internal ShadeBuffer* Buffer;
}
