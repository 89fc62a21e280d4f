// expects: SPIN2001 at "$"port {datagram.DestinationPort}""
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
        log.Write(LogLevel.Information, $"port {datagram.DestinationPort}");
    }
}
