using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sends lines of characters (RFC 864).</summary>
[Spindle]
public sealed partial class Chargen(IUdp udp, IRandom random)
{
    private const ushort Port = 19;
    private const int MaxLength = 512;
    private const int LineLength = 72;
    private const byte First = (byte)' ';
    private const byte Last = (byte)'~';

    private int _start;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Send(in Datagram datagram)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        int length = (int)(random.Next() % MaxLength);
        int column = 0;
        int line = _start;
        for (int at = 0; at < length; at++)
        {
            if (column == LineLength)
            {
                text[at] = (byte)'\n';
                column = 0;
                line++;
                continue;
            }

            text[at] = (byte)(First + ((line + column) % (Last - First + 1)));
            column++;
        }

        _start = (_start + 1) % (Last - First + 1);
        udp.TrySend(datagram.Source, Port, text[..length]);
    }
}
