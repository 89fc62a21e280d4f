// expects: SPIN2003 at "while"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Goes on with what was nothing, until somebody filled it.</summary>
[Spindle]
public sealed partial class FilledBetween
{
    private int _records;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        ReadOnlySpan<byte> rest = datagram.Payload;
        while (!rest.IsEmpty)
        {
            _records++;
            ReadOnlySpan<byte> last = default;
            Fill(ref last, datagram.Payload);
            rest = rest.Length < 4 ? last : rest[4..];
        }
    }

    private static void Fill(ref ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> source)
    {
        bytes = source;
    }
}
