// expects: nothing
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
        Span<char> text = stackalloc char[8];
        log.Write(LogLevel.Information, datagram.DestinationPort.TryFormat(text, out int written) ? text[..written] : "?");
    }
}
