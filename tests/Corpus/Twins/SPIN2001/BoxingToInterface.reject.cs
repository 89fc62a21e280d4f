// expects: SPIN2001 at "datagram.DestinationPort"
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
        IComparable<ushort> port = datagram.DestinationPort;
        _lower += port.CompareTo(datagram.Source.Port) < 0 ? 1 : 0;
    }
}
