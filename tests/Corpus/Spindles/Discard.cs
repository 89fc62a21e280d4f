using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Throws away what it is sent (RFC 863), and says every thousandth time how much that was.</summary>
[Spindle]
public sealed partial class Discard(ILog log)
{
    private const ushort Port = 9;
    private const int ReportEvery = 1000;

    private long _datagrams;
    private long _bytes;
    private int _largest;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Throw(in Datagram datagram)
    {
        _datagrams++;
        _bytes += datagram.Payload.Length;
        _largest = Math.Max(_largest, datagram.Payload.Length);
        if (_datagrams % ReportEvery == 0 && log.IsEnabled(LogLevel.Information))
        {
            Report();
        }
    }

    private void Report()
    {
        Span<char> text = stackalloc char[96];
        if (text.TryWrite($"{_datagrams} datagrams, {_bytes} bytes, largest {_largest}", out int written))
        {
            log.Write(LogLevel.Information, text[..written]);
        }
    }

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        if (fault.Kind == FaultKind.Overrun)
        {
            log.Write(LogLevel.Warning, fault.Handler);
        }
    }
}
