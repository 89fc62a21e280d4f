using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Serves one file by TFTP (RFC 1350): a transfer for each client in a small table.</summary>
[Spindle]
public sealed partial class TftpReader(IUdp udp)
{
    private const ushort Port = 69;
    private const int BlockLength = 512;
    private const int MaxTransfers = 8;

    private enum Code : ushort
    {
        Read = 1,
        Data = 3,
        Acknowledge = 4,
        Error = 5,
    }

    private readonly byte[] _file = new byte[5000];
    private readonly Endpoint[] _clients = new Endpoint[MaxTransfers];
    private readonly ushort[] _blocks = new ushort[MaxTransfers];
    private int _next;

    [Handles<DatagramArrived>(Guard = nameof(IsRequest)), Match(nameof(Datagram.DestinationPort), Port)]
    private void Serve(in Datagram datagram)
    {
        ReadOnlySpan<byte> request = datagram.Payload;
        switch ((Code)BinaryPrimitives.ReadUInt16BigEndian(request))
        {
            case Code.Read:
                int free = _next++ % MaxTransfers;
                _clients[free] = datagram.Source;
                _blocks[free] = 1;
                SendBlock(free);
                break;
            case Code.Acknowledge:
                int transfer = Array.IndexOf(_clients, datagram.Source);
                if (transfer >= 0 && BinaryPrimitives.ReadUInt16BigEndian(request[2..]) == _blocks[transfer])
                {
                    _blocks[transfer]++;
                    SendBlock(transfer);
                }

                break;
            default:
                Span<byte> error = stackalloc byte[5];
                BinaryPrimitives.WriteUInt16BigEndian(error, (ushort)Code.Error);
                BinaryPrimitives.WriteUInt16BigEndian(error[2..], 4);
                udp.TrySend(datagram.Source, Port, error);
                break;
        }
    }

    private static bool IsRequest(in Datagram datagram) => datagram.Payload.Length >= 4;

    private void SendBlock(int transfer)
    {
        int start = (_blocks[transfer] - 1) * BlockLength;
        if (start > _file.Length)
        {
            _clients[transfer] = default;
            return;
        }

        int length = Math.Min(BlockLength, _file.Length - start);
        Span<byte> packet = stackalloc byte[4 + BlockLength];
        BinaryPrimitives.WriteUInt16BigEndian(packet, (ushort)Code.Data);
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], _blocks[transfer]);
        _file.AsSpan(start, length).CopyTo(packet[4..]);
        udp.TrySend(_clients[transfer], Port, packet[..(4 + length)]);
    }
}
