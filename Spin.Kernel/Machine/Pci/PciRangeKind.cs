namespace Spin.Kernel.Machine;

/// <summary>What a base address register decodes.</summary>
internal enum PciRangeKind
{
    /// <summary>Nothing: the register is not implemented, or is the upper half of another.</summary>
    None,

    /// <summary>Memory.</summary>
    Memory,

    /// <summary>I/O ports.</summary>
    Ports,
}
