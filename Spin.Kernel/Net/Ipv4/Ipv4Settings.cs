using System;
using System.Numerics;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>
/// Our address and our routes: the local subnet and one gateway. Written inside the gate; where it is read outside, each field
/// is whole, and a packet that meets a change half made is only lost.
/// </summary>
internal sealed class Ipv4Settings
{
    private const int AddressBits = 32;

    /// <summary>The host part of a point-to-point subnet, which has no broadcast address (RFC 3021).</summary>
    private const uint PointToPointHostBits = 1;

    /// <summary>Our address; none while unconfigured.</summary>
    internal Ipv4Address Address { get; private set; }

    /// <summary>The subnet's mask.</summary>
    internal Ipv4Address Mask { get; private set; }

    /// <summary>The router to other networks; none where there is none.</summary>
    internal Ipv4Address Gateway { get; private set; }

    /// <summary>Where the settings come from, for the shell.</summary>
    internal AddressOrigin Origin { get; private set; }

    /// <summary>Whether we have an address.</summary>
    internal bool IsConfigured => Address != Ipv4Address.Any;

    /// <summary>The number of leading ones in the mask.</summary>
    internal int PrefixLength => BitOperations.PopCount(Mask.Value);

    /// <summary>The broadcast address of the subnet (RFC 919).</summary>
    internal Ipv4Address SubnetBroadcast => new(Address.Value | HostBits);

    private uint HostBits => ~Mask.Value;

    /// <summary>The mask of a prefix.</summary>
    /// <param name="length">0 to 32.</param>
    internal static Ipv4Address MaskOf(int length) => new(length == 0 ? 0 : uint.MaxValue << (AddressBits - length));

    /// <summary>Whether bits can be a mask: ones, then zeros.</summary>
    internal static bool IsMask(Ipv4Address mask) => mask.Value != 0 && MaskOf(BitOperations.PopCount(mask.Value)) == mask;

    /// <summary>Takes an address and routes. Inside the gate.</summary>
    internal void Configure(Ipv4Address address, Ipv4Address mask, Ipv4Address gateway, AddressOrigin origin)
    {
        Mask = mask;
        Gateway = gateway;
        Origin = origin;
        Address = address;
    }

    /// <summary>Gives the address up. Inside the gate.</summary>
    internal void Clear() => Configure(Ipv4Address.Any, Ipv4Address.Any, Ipv4Address.Any, AddressOrigin.None);

    /// <summary>Whether an address is in our subnet.</summary>
    internal bool IsLocal(Ipv4Address address) => ((address.Value ^ Address.Value) & Mask.Value) == 0;

    /// <summary>Whether a packet to this address is for all machines of our subnet.</summary>
    internal bool IsBroadcast(Ipv4Address address) =>
        address == Ipv4Address.Broadcast ||
        (IsConfigured && HostBits > PointToPointHostBits && address == SubnetBroadcast);

    /// <summary>The machine to hand a packet to.</summary>
    /// <param name="destination">The packet's destination.</param>
    /// <param name="nextHop">A neighbour, or a broadcast address.</param>
    /// <returns>False where no route leads there.</returns>
    internal bool TryRoute(Ipv4Address destination, out Ipv4Address nextHop)
    {
        nextHop = destination;
        if (IsBroadcast(destination))
        {
            return true;
        }

        if (!IsConfigured || !destination.IsHost || destination == Address)
        {
            return false;
        }

        if (!IsLocal(destination))
        {
            nextHop = Gateway;
        }

        return nextHop != Ipv4Address.Any;
    }
}
