// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Goes on with nothing.</summary>
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
            rest = rest.Length < 4 ? default : rest[4..];
        }
    }
}
