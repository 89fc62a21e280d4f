namespace Spin.Kernel.Machine;

/// <summary>
/// Where a message-signalled interrupt is written: the address says which processor (SDM vol. 3A, 11.11.1). A store there is an
/// interrupt, not memory.
/// </summary>
internal static class MessageAddress
{
    /// <summary>The upper twelve bits of every such address.</summary>
    private const uint InterruptRange = 0xFEE;

    /// <summary>The fixed upper bits.</summary>
    private static BitField<uint, uint> Range => new(shift: 20, width: 12);

    /// <summary>The local APIC's identity. Redirection hint and destination mode stay 0: exactly this processor, by its identity.</summary>
    private static BitField<uint, uint> Destination => new(shift: 12, width: 8);

    /// <summary>The address of one processor.</summary>
    internal static uint Of(byte localApic) => Destination.With(Range.With(0, InterruptRange), localApic);
}
