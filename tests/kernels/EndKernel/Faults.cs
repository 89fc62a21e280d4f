using System.Runtime;
using System.Runtime.CompilerServices;

namespace EndKernel;

/// <summary>The instructions of <c>Faults.S</c>.</summary>
internal static class Faults
{
    /// <summary>The vector of <see cref="Interrupt"/>.</summary>
    internal const int Vector = 0xE0;

    [RuntimeImport("*", "spin_end_interrupt")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Interrupt();

    [RuntimeImport("*", "spin_end_double_fault")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void DoubleFault();
}
