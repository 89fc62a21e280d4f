using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Writes a number in decimal into a stack buffer and logs it.</summary>
[Spindle]
public sealed partial class DecimalText(ILog log)
{
    [Handles<DatagramArrived>]
    private void Show(in Datagram datagram)
    {
        Span<char> buffer = stackalloc char[20];
        log.Write(LogLevel.Information, buffer[Format(buffer, (uint)datagram.Payload.Length)..]);
    }

    private static int Format(Span<char> buffer, uint value)
    {
        int at = buffer.Length;
        do
        {
            buffer[--at] = (char)('0' + value % 10);
            value /= 10;
        }
        while (value != 0);
        return at;
    }
}
