using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shares a link between classes of traffic by deficit round robin; what is due leaves when the next datagram arrives.</summary>
[Spindle]
public sealed partial class DeficitRoundRobin(IUdp udp)
{
    private const ushort Port = 12000;
    private const int Classes = 4;
    private const int PerClass = 16;
    private const int MaxLength = 128;

    private static readonly int[] s_quanta = [512, 256, 128, 64];

    private struct Packet
    {
        public Endpoint To;
        public int Length;
    }

    private readonly Packet[] _packets = new Packet[Classes * PerClass];
    private readonly byte[] _bytes = new byte[Classes * PerClass * MaxLength];
    private readonly int[] _heads = new int[Classes];
    private readonly int[] _counts = new int[Classes];
    private readonly int[] _deficits = new int[Classes];
    private int _turn;
    private long _dropped;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Accept(in Datagram datagram)
    {
        if (datagram.Payload.Length is 0 or > MaxLength)
        {
            _dropped++;
            return;
        }

        int queue = datagram.Payload[0] % Classes;
        if (_counts[queue] == PerClass)
        {
            _dropped++;
        }
        else
        {
            int slot = (queue * PerClass) + ((_heads[queue] + _counts[queue]) % PerClass);
            _packets[slot] = new Packet { To = datagram.Source, Length = datagram.Payload.Length };
            datagram.Payload.CopyTo(_bytes.AsSpan(slot * MaxLength));
            _counts[queue]++;
        }

        Serve();
    }

    private void Serve()
    {
        int queue = _turn;
        _turn = (_turn + 1) % Classes;
        if (_counts[queue] == 0)
        {
            _deficits[queue] = 0;
            return;
        }

        _deficits[queue] += s_quanta[queue];
        for (int sent = 0; sent < PerClass && _counts[queue] > 0; sent++)
        {
            int slot = (queue * PerClass) + _heads[queue];
            int length = _packets[slot].Length;
            if (length > _deficits[queue])
            {
                return;
            }

            udp.TrySend(_packets[slot].To, Port, _bytes.AsSpan(slot * MaxLength, length));
            _deficits[queue] -= length;
            _heads[queue] = (_heads[queue] + 1) % PerClass;
            _counts[queue]--;
        }
    }
}
