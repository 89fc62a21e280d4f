namespace Spin.Kernel.Machine;

/// <summary>The last doubleword of an MSI-X table entry (PCI Local Bus Specification 3.0, 6.8.2.9).</summary>
internal static class MsixVectorControl
{
    /// <summary>The function sends no message for this entry, and remembers that it would have. Set after reset.</summary>
    internal static Bit<uint> Masked => new(0);
}
