using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Sends a few times at most.</summary>
[Spindle]
public sealed partial class Retransmission(IUdp udp, IRandom random)
{
    private const int MaxTries = 4;
    private long _lost;

    [Handles<DatagramArrived>]
    private void Forward(in Datagram datagram)
    {
        int tries = 0;
        while (!udp.TrySend(datagram.Source, (ushort)random.Next(), datagram.Payload))
        {
            if (++tries >= MaxTries)
            {
                _lost++;
                return;
            }
        }
    }
}
