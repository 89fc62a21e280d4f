namespace Spin.Kernel.Machine;

/// <summary>The class register, with the revision in its lowest byte (PCI Local Bus Specification 3.0, 6.2.1 and appendix D).</summary>
internal static class PciClass
{
    /// <summary>The revision.</summary>
    internal static BitField<uint, uint> Revision => new(shift: 0, width: 8);

    /// <summary>The programming interface.</summary>
    internal static BitField<uint, uint> Interface => new(shift: 8, width: 8);

    /// <summary>The subclass.</summary>
    internal static BitField<uint, uint> Subclass => new(shift: 16, width: 8);

    /// <summary>The base class.</summary>
    internal static BitField<uint, uint> Base => new(shift: 24, width: 8);
}
