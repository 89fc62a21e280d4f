using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads the priority of syslog messages (RFC 5424) and counts by facility and severity.</summary>
[Spindle]
public sealed partial class SyslogCollector(ILog log)
{
    private const int Severities = 8;
    private const int Facilities = 24;
    private const int MaxText = 120;

    private readonly long[] _counts = new long[Facilities * Severities];
    private long _malformed;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 514)]
    private void Collect(in Datagram datagram)
    {
        if (!TryReadPriority(datagram.Payload, out int priority, out ReadOnlySpan<byte> text) || priority >= _counts.Length)
        {
            _malformed++;
            return;
        }

        _counts[priority]++;
        LogLevel level = (priority % Severities) switch
        {
            <= 3 => LogLevel.Error,
            4 => LogLevel.Warning,
            <= 6 => LogLevel.Information,
            _ => LogLevel.Debug,
        };
        if (!log.IsEnabled(level))
        {
            return;
        }

        Span<char> line = stackalloc char[MaxText];
        int length = Math.Min(text.Length, line.Length);
        for (int i = 0; i < length; i++)
        {
            line[i] = text[i] is >= 0x20 and < 0x7F ? (char)text[i] : '?';
        }

        log.Write(level, line[..length]);
    }

    private static bool TryReadPriority(ReadOnlySpan<byte> message, out int priority, out ReadOnlySpan<byte> text)
    {
        priority = 0;
        text = default;
        if (message.Length < 3 || message[0] != (byte)'<')
        {
            return false;
        }

        int at = 1;
        while (at < message.Length && at < 5 && message[at] is >= (byte)'0' and <= (byte)'9')
        {
            priority = (priority * 10) + message[at] - (byte)'0';
            at++;
        }

        if (at == message.Length || at == 1 || message[at] != (byte)'>')
        {
            return false;
        }

        text = message[(at + 1)..];
        return true;
    }
}
