using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>
/// The ports that a spindle may send from: those it may receive on (<c>DatagramArrived:7</c>), and those named with the service
/// itself (<c>IUdp:514</c>) for a spindle that only sends. Port 0 and the DHCP client's are nobody's.
/// </summary>
internal sealed class GrantedPorts
{
    // Written out: a type's own name is not in an image.
    private const string UdpName = $"{nameof(Spin)}.{nameof(Spin.Net)}.{nameof(IUdp)}";
    private const string DatagramArrivedName = $"{nameof(Spin)}.{nameof(Spin.Net)}.{nameof(DatagramArrived)}";

    private const int PortsPerWord = 64;

    private readonly ulong[] _words = new ulong[(ushort.MaxValue + 1) / PortsPerWord];

    /// <summary>Reads the grants of a spindle.</summary>
    /// <param name="grants">What the image grants it.</param>
    internal GrantedPorts(ReadOnlySpan<Grant> grants)
    {
        foreach (Grant grant in grants)
        {
            bool receives = grant.Target == DatagramArrivedName;
            if (receives && grant.Values.IsEmpty)
            {
                Array.Fill(_words, ulong.MaxValue);
            }
            else if (receives || grant.Target == UdpName)
            {
                Add(grant.Values);
            }
        }

        Remove(0);
        Remove(UdpPort.DhcpClient);
    }

    /// <summary>Whether the spindle may send from a port. Allocates nothing.</summary>
    internal bool Contains(ushort port) => (_words[port / PortsPerWord] & BitOf(port)) != 0;

    private static ulong BitOf(ushort port) => 1UL << (port % PortsPerWord);

    private void Add(ReadOnlySpan<long> ports)
    {
        foreach (long port in ports)
        {
            if (port is > 0 and <= ushort.MaxValue)
            {
                _words[port / PortsPerWord] |= BitOf((ushort)port);
            }
        }
    }

    private void Remove(ushort port) => _words[port / PortsPerWord] &= ~BitOf(port);
}
