using System.Runtime;
using System.Runtime.CompilerServices;

namespace KernelSuite.Machine;

/// <summary>The instructions of <c>Probes.S</c>.</summary>
internal static unsafe class Probes
{
    /// <summary>The vector that the probes interrupt themselves with.</summary>
    internal const int Vector = 0xE0;

    /// <summary>What <see cref="RoundTrip"/> executes besides the round trip: two readings of the counter and the stores between.</summary>
    internal const ulong RoundTripOverhead = 3;

    [RuntimeImport("*", "spin_probe_interrupt")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Interrupt();

    [RuntimeImport("*", "spin_probe_round_trip")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void RoundTrip(ulong* before, ulong* after);

    [RuntimeImport("*", "spin_probe_registers")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern ulong Registers(int times);

    [RuntimeImport("*", "spin_probe_invalid_opcode")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void InvalidOpcode();

    [RuntimeImport("*", "spin_probe_breakpoint")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Breakpoint();

    [RuntimeImport("*", "spin_probe_general_protection")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void GeneralProtection();

    [RuntimeImport("*", "spin_probe_fault_without_stack")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void FaultWithoutStack(ulong address);

    [RuntimeImport("*", "spin_probe_software_nmi_gate")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void NonMaskableGate();

    [RuntimeImport("*", "spin_probe_interrupt_without_stack")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void InterruptWithoutStack();

    [RuntimeImport("*", "spin_probe_interrupt_table")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern byte* InterruptTable();
}
