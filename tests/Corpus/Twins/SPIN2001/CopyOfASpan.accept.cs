// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps the payload.</summary>
[Spindle]
public sealed partial class CopyOfASpan
{
    private readonly byte[] _last = new byte[1500];

    [Handles<DatagramArrived>]
    private void Keep(in Datagram datagram)
    {
        datagram.Payload[..Math.Min(datagram.Payload.Length, _last.Length)].CopyTo(_last);
    }
}
