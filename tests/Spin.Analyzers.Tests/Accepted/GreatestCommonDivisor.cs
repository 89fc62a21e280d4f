using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Euclid's algorithm.</summary>
[Spindle]
public sealed partial class GreatestCommonDivisor
{
    private uint _last;

    [Handles<DatagramArrived>]
    private void Compute(in Datagram datagram)
    {
        uint a = datagram.DestinationPort;
        uint b = datagram.Source.Port;
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        _last = a;
    }
}
