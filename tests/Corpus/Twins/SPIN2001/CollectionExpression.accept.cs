// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Looks a port up in a short list.</summary>
[Spindle]
public sealed partial class CollectionExpression
{
    private long _known;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        ReadOnlySpan<ushort> ports = [datagram.DestinationPort, 53, 67];
        foreach (ushort port in ports)
        {
            _known += port == datagram.Source.Port ? 1 : 0;
        }
    }
}
