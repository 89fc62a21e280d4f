using Spin.Net;

namespace Spin.Kernel.Machine;

/// <summary>An address for a card that has none: random, marked as locally administered and of one station (IEEE 802, 8.2).</summary>
internal static class LocalAddress
{
    /// <summary>In the first byte on the wire: the address is of a group.</summary>
    private static Bit<ulong> Group => new(40);

    /// <summary>In the first byte on the wire: the address was not given by the maker.</summary>
    private static Bit<ulong> LocallyAdministered => new(41);

    /// <summary>The bits of an address.</summary>
    private static BitField<ulong, ulong> Bits => new(shift: 0, width: 48);

    /// <summary>Chooses one.</summary>
    internal static MacAddress Choose(IRandom random) =>
        new(LocallyAdministered.With(Group.With(Bits.In(random.Next()), false), true));
}
