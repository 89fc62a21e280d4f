namespace Spin.Kernel.Machine;

/// <summary>The processor's exceptions (SDM vol. 3A, table 6-1).</summary>
internal enum ExceptionVector
{
    /// <summary>#DE: division by zero, or a quotient too large.</summary>
    DivideError = 0,

    /// <summary>#DB.</summary>
    Debug = 1,

    /// <summary>NMI.</summary>
    NonMaskable = 2,

    /// <summary>#BP: INT3.</summary>
    Breakpoint = 3,

    /// <summary>#OF.</summary>
    Overflow = 4,

    /// <summary>#BR.</summary>
    BoundRange = 5,

    /// <summary>#UD.</summary>
    InvalidOpcode = 6,

    /// <summary>#NM.</summary>
    DeviceNotAvailable = 7,

    /// <summary>#DF: a fault while another was delivered.</summary>
    DoubleFault = 8,

    /// <summary>#TS.</summary>
    InvalidTaskState = 10,

    /// <summary>#NP.</summary>
    SegmentNotPresent = 11,

    /// <summary>#SS.</summary>
    StackSegment = 12,

    /// <summary>#GP.</summary>
    GeneralProtection = 13,

    /// <summary>#PF.</summary>
    PageFault = 14,

    /// <summary>#MF.</summary>
    FloatingPoint = 16,

    /// <summary>#AC.</summary>
    AlignmentCheck = 17,

    /// <summary>#MC.</summary>
    MachineCheck = 18,

    /// <summary>#XM.</summary>
    SimdFloatingPoint = 19,

    /// <summary>#VE.</summary>
    Virtualization = 20,

    /// <summary>#CP.</summary>
    ControlProtection = 21,
}
