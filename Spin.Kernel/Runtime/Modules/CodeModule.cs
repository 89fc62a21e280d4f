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

    /// <summary>One past its compiled code, which comes first; assembly follows.</summary>
    internal byte* CompiledEnd;

    /// <summary>How to leave the frames of compiled code.</summary>
    internal byte* UnwindTable;

    /// <summary>How to leave those of assembly.</summary>
    internal byte* AssemblyFrames;

    /// <summary>The compiler's data, in which exception clauses lie.</summary>
    internal byte* CompiledData;

    /// <summary>The next module, or null.</summary>
    internal CodeModule* Next;
}
