using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Finds the sources that send most: a count-min sketch, and a short list of the largest.</summary>
[Spindle]
public sealed partial class HeavyHitters(IUdp udp)
{
    private const ushort Port = 12100;
    private const int Rows = 4;
    private const int Columns = 1024;
    private const int Top = 8;

    private static readonly uint[] s_seeds = [0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F];

    private readonly record struct Sender(uint Address, uint Bytes);

    private readonly uint[] _sketch = new uint[Rows * Columns];
    private readonly Sender[] _top = new Sender[Top];

    [Handles<Ipv4PacketArrived>, Match(nameof(Ipv4Packet.Protocol), (byte)17)]
    private bool Count(in Ipv4Packet packet)
    {
        uint address = packet.Source.Value;
        uint estimate = uint.MaxValue;
        for (int row = 0; row < Rows; row++)
        {
            uint column = (address * s_seeds[row]) >> 22;
            ref uint cell = ref _sketch[(row * Columns) + (int)column];
            cell += (uint)packet.Payload.Length;
            estimate = Math.Min(estimate, cell);
        }

        Offer(new Sender(address, estimate));
        return false;
    }

    private void Offer(Sender sender)
    {
        int smallest = 0;
        for (int i = 0; i < _top.Length; i++)
        {
            if (_top[i].Address == sender.Address)
            {
                _top[i] = sender;
                return;
            }

            smallest = _top[i].Bytes < _top[smallest].Bytes ? i : smallest;
        }

        if (sender.Bytes > _top[smallest].Bytes)
        {
            _top[smallest] = sender;
        }
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Report(in Datagram datagram)
    {
        Span<byte> reply = stackalloc byte[Top * 8];
        Span<byte> rest = reply;
        foreach (Sender sender in _top)
        {
            BinaryPrimitives.WriteUInt32BigEndian(rest, sender.Address);
            BinaryPrimitives.WriteUInt32BigEndian(rest[4..], sender.Bytes);
            rest = rest[8..];
        }

        udp.TrySend(datagram.Source, Port, reply);
    }
}
