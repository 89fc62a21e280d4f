// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Logs the port.</summary>
[Spindle]
public sealed partial class Interpolation(ILog log)
{
    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        Span<char> text = stackalloc char[16];
        if (text.TryWrite($"port {datagram.DestinationPort}", out int written))
        {
            log.Write(LogLevel.Information, text[..written]);
        }
    }
}
