// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Squares a share by a function that a kernel has not.</summary>
[Spindle]
public sealed partial class PowerOfANumber
{
    private double _shares;

    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        double share = datagram.Payload.Length / 1500.0;
        _shares = share * share;
    }
}
