using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Formats with TryFormat and TryWrite into the stack.</summary>
[Spindle]
public sealed partial class TextFormat(ILog log)
{
    [Handles<DatagramArrived>]
    private void Show(in Datagram datagram)
    {
        if (!log.IsEnabled(LogLevel.Debug))
        {
            return;
        }

        Span<char> line = stackalloc char[64];
        if (line.TryWrite($"from port {datagram.Source.Port}: {datagram.Payload.Length} bytes", out int written))
        {
            log.Write(LogLevel.Debug, line[..written]);
        }
    }
}
