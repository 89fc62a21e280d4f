using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Several handlers of one event that takes any result, each with a match or guard of its own.</summary>
[Spindle]
public sealed partial class Routing
{
    private readonly ushort _wake = 0x0842;
    private long _taken;

    [Handles<FrameArrived>(Order = Order.First), Match(nameof(EthernetFrame.EtherType), 0x88CC)]
    private bool TakeDiscovery(in EthernetFrame frame)
    {
        _taken++;
        return true;
    }

    [Handles<FrameArrived>, Match(nameof(EthernetFrame.EtherType), nameof(_wake))]
    private bool TakeWake(in EthernetFrame frame) => frame.Payload.Length >= 102;

    [Handles<FrameArrived>(Guard = nameof(IsExperimental), Order = Order.Last)]
    private bool TakeExperiment(in EthernetFrame frame) => !frame.IsBroadcast;

    private static bool IsExperimental(in EthernetFrame frame) =>
        frame.EtherType is 0x88B5 or 0x88B6 || frame.EtherType == 0x9000 && frame.Payload.Length > 46;
}
