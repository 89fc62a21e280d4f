// expects: SPIN2001 at "datagram.DestinationPort.ToString"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Logs the port as text.</summary>
[Spindle]
public sealed partial class ToStringOfANumber(ILog log)
{
    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        log.Write(LogLevel.Information, datagram.DestinationPort.ToString());
    }
}
