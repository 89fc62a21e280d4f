// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Compares two ports.</summary>
[Spindle]
public sealed partial class BoxingToInterface
{
    private long _lower;

    [Handles<DatagramArrived>]
    private void Compare(in Datagram datagram)
    {
        ushort port = datagram.DestinationPort;
        _lower += port.CompareTo(datagram.Source.Port) < 0 ? 1 : 0;
    }
}
