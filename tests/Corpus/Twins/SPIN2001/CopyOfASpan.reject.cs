// expects: SPIN2001 at "datagram.Payload.ToArray"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps the payload.</summary>
[Spindle]
public sealed partial class CopyOfASpan
{
    private byte[] _last = [];

    [Handles<DatagramArrived>]
    private void Keep(in Datagram datagram)
    {
        _last = datagram.Payload.ToArray();
    }
}
