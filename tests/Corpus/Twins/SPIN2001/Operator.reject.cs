// expects: SPIN2001 at "_sum + new Amount(datagram.Payload.Length)"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds amounts.</summary>
[Spindle]
public sealed partial class Operator
{
    private Amount _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum = _sum + new Amount(datagram.Payload.Length);
    }
}

/// <summary>A number of bytes.</summary>
internal readonly struct Amount(long bytes)
{
    public long Bytes { get; } = bytes;

    public static Amount operator +(Amount left, Amount right)
    {
        long[] parts = new long[] { left.Bytes, right.Bytes };
        return new Amount(parts[0] + parts[1]);
    }
}
