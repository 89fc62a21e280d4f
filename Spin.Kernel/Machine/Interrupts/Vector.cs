namespace Spin.Kernel.Machine;

/// <summary>How the 256 interrupt vectors are used. The local APIC serves higher ones first (SDM vol. 3A, 10.8.3).</summary>
internal static class Vector
{
    /// <summary>How many there are.</summary>
    internal const int Count = 256;

    /// <summary>Below this the processor's own exceptions.</summary>
    internal const int FirstInterrupt = 0x20;

    /// <summary>Where the 8259 pair is moved: masked, it can still send a spurious interrupt.</summary>
    internal const int LegacyBase = 0x20;

    /// <summary>The first vector that is handed out.</summary>
    internal const int FirstFree = 0x30;

    /// <summary>The last vector that is handed out.</summary>
    internal const int LastFree = 0xEF;

    /// <summary>The timer of the local APIC.</summary>
    internal const int Timer = 0xF0;

    /// <summary>Errors that the local APIC finds.</summary>
    internal const int ApicError = 0xFE;

    /// <summary>Spurious interrupts of the local APIC: they are not ended (SDM vol. 3A, 10.9).</summary>
    internal const int Spurious = 0xFF;
}
