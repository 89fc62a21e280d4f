using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>The four registers that CPUID answers with (SDM vol. 2A, CPUID).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CpuidResult
{
    /// <summary>EAX.</summary>
    internal uint Eax;

    /// <summary>EBX.</summary>
    internal uint Ebx;

    /// <summary>ECX.</summary>
    internal uint Ecx;

    /// <summary>EDX.</summary>
    internal uint Edx;
}
