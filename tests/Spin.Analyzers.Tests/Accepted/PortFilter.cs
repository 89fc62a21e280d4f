using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Lets datagrams to a table of ports through.</summary>
[Spindle]
public sealed partial class PortFilter
{
    private static readonly ushort[] s_allowed = [7, 53, 67, 123];
    private long _passed;

    [Handles<DatagramArrived>(Guard = nameof(IsAllowed))]
    private void Pass(in Datagram datagram) => _passed++;

    private static bool IsAllowed(in Datagram datagram)
    {
        foreach (ushort port in s_allowed)
        {
            if (port == datagram.DestinationPort)
            {
                return true;
            }
        }

        return false;
    }
}
