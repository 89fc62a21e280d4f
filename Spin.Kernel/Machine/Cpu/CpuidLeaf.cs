namespace Spin.Kernel.Machine;

/// <summary>Leaves of CPUID (SDM vol. 2A, CPUID).</summary>
internal enum CpuidLeaf : uint
{
    /// <summary>The largest basic leaf and the maker's name.</summary>
    Basic = 0x0,

    /// <summary>Version and features.</summary>
    Features = 0x1,

    /// <summary>Thermal and power management.</summary>
    Power = 0x6,

    /// <summary>More features.</summary>
    StructuredFeatures = 0x7,

    /// <summary>The ratio of the time-stamp counter to the crystal.</summary>
    TimestampRatio = 0x15,

    /// <summary>The largest extended leaf.</summary>
    Extended = 0x8000_0000,

    /// <summary>Features of 64-bit mode.</summary>
    ExtendedFeatures = 0x8000_0001,

    /// <summary>Advanced power management.</summary>
    AdvancedPower = 0x8000_0007,
}
