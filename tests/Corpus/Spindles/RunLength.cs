using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Packs and unpacks run-length encoded bytes (PackBits).</summary>
[Spindle]
public sealed partial class RunLength(IUdp udp)
{
    private const ushort PackPort = 12300;
    private const ushort UnpackPort = 12301;
    private const int MaxRun = 128;
    private const int MaxOutput = 1024;

    private long _truncated;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), PackPort)]
    private void Pack(in Datagram datagram)
    {
        Span<byte> output = stackalloc byte[MaxOutput];
        ReadOnlySpan<byte> rest = datagram.Payload;
        int written = 0;
        while (!rest.IsEmpty && written + 2 <= output.Length)
        {
            int run = CountRun(rest);
            output[written++] = (byte)(257 - run);
            output[written++] = rest[0];
            rest = rest[run..];
        }

        udp.TrySend(datagram.Source, PackPort, output[..written]);
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), UnpackPort)]
    private void Unpack(in Datagram datagram)
    {
        Span<byte> output = stackalloc byte[MaxOutput];
        ReadOnlySpan<byte> input = datagram.Payload;
        int written = 0;
        int at = 0;
        while (at + 1 < input.Length)
        {
            sbyte head = (sbyte)input[at++];
            int length = head >= 0 ? head + 1 : 1 - head;
            if (length > output.Length - written || (head >= 0 && length > input.Length - at))
            {
                _truncated++;
                return;
            }

            if (head >= 0)
            {
                input.Slice(at, length).CopyTo(output[written..]);
                at += length;
            }
            else
            {
                output.Slice(written, length).Fill(input[at++]);
            }

            written += length;
        }

        udp.TrySend(datagram.Source, UnpackPort, output[..written]);
    }

    private static int CountRun(ReadOnlySpan<byte> bytes)
    {
        int run = 1;
        while (run < bytes.Length && run < MaxRun && bytes[run] == bytes[0])
        {
            run++;
        }

        return run;
    }
}
