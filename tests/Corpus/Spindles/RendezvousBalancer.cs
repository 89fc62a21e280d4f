using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sends each flow to one of several servers, chosen by the highest weight (rendezvous hashing).</summary>
[Spindle]
public sealed partial class RendezvousBalancer(IUdp udp)
{
    private const ushort Port = 5353;

    private readonly Endpoint[] _servers =
    [
        new(new Ipv4Address(10, 0, 2, 20), 5353),
        new(new Ipv4Address(10, 0, 2, 21), 5353),
        new(new Ipv4Address(10, 0, 2, 22), 5353),
    ];

    private readonly long[] _sent = new long[3];
    private readonly bool[] _down = new bool[3];
    private long _undeliverable;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Forward(in Datagram datagram)
    {
        int chosen = Choose(datagram.Source);
        if (chosen < 0 || !udp.TrySend(_servers[chosen], Port, datagram.Payload))
        {
            _undeliverable++;
            return;
        }

        _sent[chosen]++;
    }

    private int Choose(Endpoint source)
    {
        ulong flow = ((ulong)source.Address.Value << 16) | source.Port;
        ulong best = 0;
        int chosen = -1;
        for (int i = 0; i < _servers.Length; i++)
        {
            if (_down[i])
            {
                continue;
            }

            ulong weight = Mix(flow ^ _servers[i].Address.Value);
            if (chosen < 0 || weight > best)
            {
                best = weight;
                chosen = i;
            }
        }

        return chosen;
    }

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
