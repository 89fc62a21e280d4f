// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Slices in one of two ways, one of which may not shorten.</summary>
[Spindle]
public sealed partial class ChosenSlice
{
    private int _records;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        ReadOnlySpan<byte> rest = datagram.Payload;
        while (!rest.IsEmpty)
        {
            _records++;
            rest = rest[0] switch
            {
                0 => rest[1..],
                1 => rest[3..],
                _ => rest[2..],
            };
        }
    }
}
