using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Answers with three checksums of what it is sent: CRC-32C, Adler-32 and Fletcher-16.</summary>
[Spindle]
public sealed partial class Checksums(IUdp udp)
{
    private const ushort Port = 9400;
    private const uint Polynomial = 0x82F63B78;
    private const uint AdlerModulus = 65521;

    private readonly uint[] _table = new uint[256];

    [Handles<KernelReady>]
    private void FillTable()
    {
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            }

            _table[i] = value;
        }
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Answer(in Datagram datagram)
    {
        Span<byte> reply = stackalloc byte[10];
        BinaryPrimitives.WriteUInt32BigEndian(reply, Crc32C(datagram.Payload));
        BinaryPrimitives.WriteUInt32BigEndian(reply[4..], Adler32(datagram.Payload));
        BinaryPrimitives.WriteUInt16BigEndian(reply[8..], Fletcher16(datagram.Payload));
        udp.TrySend(datagram.Source, Port, reply);
    }

    private uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc = (crc >> 8) ^ _table[(crc ^ value) & 0xFF];
        }

        return ~crc;
    }

    private static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        uint low = 1;
        uint high = 0;
        while (bytes.Length > 0)
        {
            int chunk = Math.Min(bytes.Length, 5552);
            for (int i = 0; i < chunk; i++)
            {
                low += bytes[i];
                high += low;
            }

            low %= AdlerModulus;
            high %= AdlerModulus;
            bytes = bytes[chunk..];
        }

        return (high << 16) | low;
    }

    private static ushort Fletcher16(ReadOnlySpan<byte> bytes)
    {
        int first = 0;
        int second = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            first = (first + bytes[i]) % 255;
            second = (second + first) % 255;
        }

        return (ushort)((second << 8) | first);
    }
}
