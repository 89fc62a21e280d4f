namespace Spin.Kernel.Machine;

/// <summary>
/// Registers of a local APIC by their offset in memory (SDM vol. 3A, table 10-1). In x2APIC mode the same register is the MSR at
/// <see cref="Msr.X2ApicFirst"/> plus a sixteenth of it (10.12.1.2).
/// </summary>
internal enum LocalApicRegister : ushort
{
    /// <summary>The processor's identity; in memory, in the highest byte.</summary>
    Id = 0x020,

    /// <summary>Version, and the number of local vectors.</summary>
    Version = 0x030,

    /// <summary>Interrupts of a class up to this wait.</summary>
    TaskPriority = 0x080,

    /// <summary>A write of 0 ends the interrupt in service.</summary>
    EndOfInterrupt = 0x0B0,

    /// <summary>The spurious vector, and the switch of the whole.</summary>
    Spurious = 0x0F0,

    /// <summary>The errors since it was last written.</summary>
    ErrorStatus = 0x280,

    /// <summary>Sends an interrupt to processors: the lower half, which sends.</summary>
    CommandLow = 0x300,

    /// <summary>The upper half: the receiver. In x2APIC mode both are one register.</summary>
    CommandHigh = 0x310,

    /// <summary>The timer's vector.</summary>
    TimerVector = 0x320,

    /// <summary>The vector of the thermal sensor.</summary>
    ThermalVector = 0x330,

    /// <summary>The vector of performance counters.</summary>
    PerformanceVector = 0x340,

    /// <summary>The vector of the pin LINT0, where the 8259 pair is connected.</summary>
    Lint0Vector = 0x350,

    /// <summary>The vector of the pin LINT1, where the non-maskable interrupt is connected.</summary>
    Lint1Vector = 0x360,

    /// <summary>The vector of errors.</summary>
    ErrorVector = 0x370,

    /// <summary>What the timer counts down from; a write starts it, 0 stops it.</summary>
    InitialCount = 0x380,

    /// <summary>Where the timer is.</summary>
    CurrentCount = 0x390,

    /// <summary>By what the timer's clock is divided.</summary>
    DivideConfiguration = 0x3E0,
}
