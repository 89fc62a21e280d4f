// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by an expression that throws.</summary>
[Spindle]
public sealed partial class ThrowExpression
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsKnown))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsKnown(in Datagram datagram) => datagram.DestinationPort switch
    {
        7 => true,
        9 => false,
        _ => false,
    };
}
