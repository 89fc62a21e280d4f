using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>Addresses that only the linker knows, in the order of <c>ImageLayout.S</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ImageLayout
{
    /// <summary>The first unboxing stub.</summary>
    internal byte* UnboxStart;

    /// <summary>One past the last unboxing stub.</summary>
    internal byte* UnboxEnd;

    /// <summary>How to leave the frames of compiled code (<see cref="CompiledFrames"/>).</summary>
    internal byte* UnwindTable;

    /// <summary>How to leave those of assembly: its sorted table (<c>.eh_frame_hdr</c>).</summary>
    internal byte* AssemblyFrames;

    /// <summary>The compiler's data, in which exception clauses lie.</summary>
    internal byte* CompiledData;

    /// <summary>The first byte of code.</summary>
    internal byte* TextStart;

    /// <summary>One past the last page of code.</summary>
    internal byte* TextEnd;

    /// <summary>The first read-only byte.</summary>
    internal byte* RodataStart;

    /// <summary>One past the last read-only page.</summary>
    internal byte* RodataEnd;

    /// <summary>The first page that becomes read-only once the runtime has started.</summary>
    internal byte* TablesStart;

    /// <summary>One past those pages.</summary>
    internal byte* TablesEnd;

    /// <summary>The initial thread-local variables.</summary>
    internal byte* TlsImageStart;

    /// <summary>One past them.</summary>
    internal byte* TlsImageEnd;

    /// <summary>The lowest byte of the boot strand's stack.</summary>
    internal byte* BootStackLow;

    /// <summary>One past its highest byte.</summary>
    internal byte* BootStackHigh;

    /// <summary>One past the image in memory.</summary>
    internal byte* ImageEnd;

    /// <summary>Where the image begins in physical memory.</summary>
    internal byte* PhysicalStart;

    /// <summary>One past the image in physical memory.</summary>
    internal byte* PhysicalEnd;

    /// <summary>The boot strand's thread block.</summary>
    internal byte* BootThread;

    /// <summary>Behind the call of a catch body.</summary>
    internal byte* CatchReturn;

    /// <summary>Behind the call of a finally body.</summary>
    internal byte* FinallyReturn;

    /// <summary>The first byte of the throws that faults are turned into.</summary>
    internal byte* FaultThrows;

    /// <summary>One past them.</summary>
    internal byte* FaultThrowsEnd;

    /// <summary>The layout of the image that runs.</summary>
    internal static ref readonly ImageLayout Current => ref *Table();

    [RuntimeImport("*", "spin_image_layout")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern ImageLayout* Table();
}
