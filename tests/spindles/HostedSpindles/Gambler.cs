using Spin;
using Spin.Net;

namespace HostedSpindles;

/// <summary>Answers port 10 with eight random bytes, from that port and from one that is not granted, and turns the machine off on port 11.</summary>
[Spindle]
public sealed partial class Gambler(IUdp udp, IRandom random, IPower power)
{
    private readonly byte[] _dice = new byte[8];

    /// <summary>How many datagrams were refused.</summary>
    public int Refused { get; private set; }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 10)]
    private void Throw(in Datagram datagram)
    {
        random.Fill(_dice);
        Refused += udp.TrySend(datagram.Source, 10, _dice) ? 0 : 1;
        Refused += udp.TrySend(datagram.Source, 4321, _dice) ? 0 : 1;
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 11)]
    private void End(in Datagram datagram) => power.Exit(datagram.Payload.Length);
}
