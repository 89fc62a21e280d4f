using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>A piece of code that was linked at one time. The image is the first; code loaded later adds others.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct CodeModule
{
    /// <summary>The first byte of its code, assembly included.</summary>
    internal byte* TextStart;

    /// <summary>One past its code.</summary>
    internal byte* TextEnd;

    /// <summary>Its sorted table of unwind records.</summary>
    internal byte* UnwindTable;

    /// <summary>The next module, or null.</summary>
    internal CodeModule* Next;
}
