using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Answers with a hexadecimal dump, sixteen bytes a line.</summary>
[Spindle]
public sealed partial class HexDump(IUdp udp)
{
    private const ushort Port = 9601;
    private const int PerLine = 16;
    private const int LineLength = 4 + (3 * PerLine) + PerLine + 2;
    private const int MaxLines = 12;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Dump(in Datagram datagram)
    {
        Span<byte> text = stackalloc byte[LineLength * MaxLines];
        int written = 0;
        ReadOnlySpan<byte> rest = datagram.Payload;
        int line = 0;
        while (!rest.IsEmpty && line < MaxLines)
        {
            int length = Math.Min(rest.Length, PerLine);
            written += WriteLine(rest[..length], line * PerLine, text[written..]);
            rest = rest[length..];
            line++;
        }

        udp.TrySend(datagram.Source, Port, text[..written]);
    }

    private static int WriteLine(ReadOnlySpan<byte> bytes, int offset, Span<byte> text)
    {
        int at = 0;
        for (int shift = 12; shift >= 0; shift -= 4)
        {
            text[at++] = Digit(offset >> shift);
        }

        for (int i = 0; i < PerLine; i++)
        {
            text[at++] = (byte)' ';
            text[at++] = i < bytes.Length ? Digit(bytes[i] >> 4) : (byte)' ';
            text[at++] = i < bytes.Length ? Digit(bytes[i]) : (byte)' ';
        }

        text[at++] = (byte)' ';
        foreach (byte value in bytes)
        {
            text[at++] = value is >= 0x20 and < 0x7F ? value : (byte)'.';
        }

        text[at++] = (byte)'\n';
        return at;
    }

    private static byte Digit(int value) => "0123456789abcdef"u8[value & 0xF];
}
