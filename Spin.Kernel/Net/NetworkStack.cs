using System;
using Spin.Kernel.Machine;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>
/// The protocols over one network card. Frames and time come in; a frame goes up the protocol graph by events: <see cref="FrameArrived"/>
/// to ARP and IPv4, <see cref="Ipv4PacketArrived"/> to ICMP and UDP, <see cref="DatagramArrived"/> to spindles. Everything that it sets
/// off happens before <see cref="Receive"/> returns.
/// </summary>
internal sealed class NetworkStack
{
    private readonly NetworkDevice _device;
    private readonly NetworkGate _gate;

    /// <summary>Wires the protocols. Nothing is sent before <see cref="Start"/>.</summary>
    internal NetworkStack(NetworkDevice device, NetworkGate gate, IClock clock, ILog log, StaticAddress fallback, ulong seed)
    {
        _device = device;
        _gate = gate;
        var link = new EthernetLink(device, Counters);
        Report = new NetworkReport(log);
        Arp = new Arp(link, Settings, Counters, gate, clock);
        var output = new Ipv4Output(link, Arp, Settings, Counters);
        Udp = new Udp(output, Settings, Counters, gate);
        Icmp = new Icmp(output, Settings, Counters, gate);
        Ipv4Input = new Ipv4Input(Settings, Counters);
        Dhcp = new DhcpClient(
            Udp, Arp, Settings, Counters, gate, clock, Report, device.Address, fallback, seed);
        Udp.Dhcp = Dhcp;
    }

    /// <summary>The census.</summary>
    internal NetworkCounters Counters { get; } = new();

    /// <summary>Our address and routes.</summary>
    internal Ipv4Settings Settings { get; } = new();

    /// <summary>The card's address.</summary>
    internal MacAddress Station => _device.Address;

    /// <summary>Address resolution.</summary>
    internal Arp Arp { get; }

    /// <summary>The DHCP client.</summary>
    internal DhcpClient Dhcp { get; }

    /// <summary>The receiving side of IPv4.</summary>
    internal Ipv4Input Ipv4Input { get; }

    /// <summary>ICMP.</summary>
    internal Icmp Icmp { get; }

    /// <summary>UDP.</summary>
    internal Udp Udp { get; }

    /// <summary>What is told to the log.</summary>
    internal NetworkReport Report { get; }

    /// <summary>Takes a static address, or begins to ask for one.</summary>
    /// <param name="address">The static address, or null for DHCP.</param>
    internal void Start(StaticAddress? address)
    {
        if (address is null)
        {
            Dhcp.Start();
            return;
        }

        _gate.Enter();
        try
        {
            Settings.Configure(address.Address, address.Mask, address.Gateway, AddressOrigin.CommandLine);
            Arp.Announce();
        }
        finally
        {
            _gate.Exit();
        }

        Report.AddressSettled(Settings);
    }

    /// <summary>The UDP for a spindle.</summary>
    /// <param name="grants">What the image grants it.</param>
    internal IUdp ServiceFor(ReadOnlySpan<Grant> grants) => new UdpService(Udp, Counters, new GrantedPorts(grants));

    /// <summary>Takes a frame: raises <see cref="FrameArrived"/>. It is not needed any more when this returns. Allocates nothing.</summary>
    internal void Receive(ReadOnlySpan<byte> bytes)
    {
        Counters.Count(NetworkCounter.FramesReceived);
        if (bytes.Length < EthernetHeader.Length)
        {
            Counters.Count(NetworkCounter.FrameTooShort);
            return;
        }

        if (bytes.Length > _device.MaximumFrame)
        {
            Counters.Count(NetworkCounter.FrameTooLong);
            return;
        }

        EthernetFrame frame = EthernetHeader.Read(bytes);
        if (frame.Destination != _device.Address && !frame.IsBroadcast)
        {
            Counters.Count(NetworkCounter.FrameNotForUs);
        }
        else if (!frame.Source.IsStation)
        {
            Counters.Count(NetworkCounter.FrameSourceInvalid);
        }
        else if (!FrameArrivedEvent.Raise(frame))
        {
            Counters.Count(NetworkCounter.FrameUnclaimed);
        }
    }

    /// <summary>Does what is due by the clock. To be called several times a second, by the receiver.</summary>
    internal void Tick()
    {
        _gate.Enter();
        try
        {
            Arp.Tick();
        }
        finally
        {
            _gate.Exit();
        }

        Dhcp.Tick();
    }
}
