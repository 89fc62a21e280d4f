using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Type-length-value options, as DHCP's (RFC 2132).</summary>
[Spindle]
public sealed partial class TypeLengthValue(ILog log)
{
    private const byte Pad = 0;
    private const byte End = 255;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 68)]
    private void Read(in Datagram datagram)
    {
        ReadOnlySpan<byte> options = datagram.Payload;
        int at = 0;
        while (at < options.Length)
        {
            byte code = options[at++];
            if (code == Pad)
            {
                continue;
            }

            if (code == End || at == options.Length)
            {
                return;
            }

            int length = options[at++];
            if (length > options.Length - at)
            {
                return;
            }

            log.Write(LogLevel.Debug, "option", code);
            at += length;
        }
    }
}
