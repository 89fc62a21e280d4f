using System.Threading;

namespace Spin.Kernel.Runtime;

/// <summary>
/// The runtime's own memory: a few hundred kilobytes handed out and never taken back, for dispatch caches and module records.
/// Lock-free, so that a first interface call at interrupt level may use it.
/// </summary>
internal static unsafe class RuntimeArena
{
    private const nuint Alignment = 16;

    private static long s_next;
    private static long s_end;

    /// <summary>Gives the arena its memory, which must be zero.</summary>
    internal static void Initialize(byte* start, nuint size)
    {
        s_next = (long)start;
        s_end = (long)start + (long)size;
    }

    /// <summary>Hands out zeroed memory; ends the machine where none is left.</summary>
    internal static byte* Allocate(nuint size)
    {
        size = (size + Alignment - 1) & ~(Alignment - 1);
        long end = Interlocked.Add(ref s_next, (long)size);
        if (end > s_end)
        {
            FailFast.Now(FailFast.NoArena);
        }

        return (byte*)end - size;
    }
}
