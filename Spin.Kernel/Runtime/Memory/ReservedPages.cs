using System.Runtime;

namespace Spin.Kernel.Runtime;

/// <summary>
/// Address space that CoreLib reserves and commits by itself, for objects that are never collected (a <c>Type</c> that is asked for
/// at run time is one). The page tables lie above the runtime and hook in here.
/// </summary>
internal static unsafe class ReservedPages
{
    private const nint Failed = -1;

    private static delegate*<nuint, byte*> s_reserve;
    private static delegate*<byte*, nuint, bool> s_commit;
    private static delegate*<byte*, nuint, void> s_release;

    /// <summary>Sets how address space is reserved, filled with zeroed pages, and given back.</summary>
    internal static void Hook(
        delegate*<nuint, byte*> reserve, delegate*<byte*, nuint, bool> commit, delegate*<byte*, nuint, void> release)
    {
        s_reserve = reserve;
        s_commit = commit;
        s_release = release;
    }

    [RuntimeExport("SystemNative_MMap")]
    internal static nint Reserve(nint address, ulong length, int protection, int flags, nint file, long offset) =>
        s_reserve == null ? Failed : (nint)s_reserve((nuint)length);

    [RuntimeExport("SystemNative_MProtect")]
    internal static int Commit(nint address, ulong length, int protection) =>
        s_commit != null && s_commit((byte*)address, (nuint)length) ? 0 : (int)Failed;

    [RuntimeExport("SystemNative_MUnmap")]
    internal static int Release(nint address, ulong length)
    {
        s_release((byte*)address, (nuint)length);
        return 0;
    }
}
