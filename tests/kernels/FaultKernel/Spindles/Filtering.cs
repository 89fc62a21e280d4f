using System;
using System.Threading;
using Spin;
using Spin.Net;

namespace FaultKernel;

/// <summary>Rewrites datagrams: one that is right, one that throws in the middle, one that never comes back.</summary>
[Spindle]
public sealed partial class Filtering
{
    /// <summary>The port whose datagrams are rewritten to go to the next one.</summary>
    internal const ushort Rewritten = 100;

    /// <summary>The port at which rewriting fails.</summary>
    internal const ushort Torn = 102;

    /// <summary>The port at which rewriting does not end.</summary>
    internal const ushort Endless = 103;

    private long _turns;

    [Handles<Delivered>(Filter = true, Order = Order.First), Match(nameof(Datagram.DestinationPort), Rewritten)]
    private void Rewrite(ref Datagram datagram)
    {
        if (Datagram.TryTakePrivateCopy(ref datagram, out Span<byte> bytes))
        {
            bytes[0]++;
            datagram = datagram with { DestinationPort = Rewritten + 1 };
        }
    }

    [Handles<Delivered>(Filter = true), Match(nameof(Datagram.DestinationPort), Torn)]
    private void Tear(ref Datagram datagram)
    {
        if (Datagram.TryTakePrivateCopy(ref datagram, out Span<byte> bytes))
        {
            bytes.Clear();
            datagram = datagram with { DestinationPort = 0 };
            throw new InvalidOperationException("torn");
        }
    }

    [Handles<Delivered>(Filter = true), Match(nameof(Datagram.DestinationPort), Endless)]
    private void Turn(ref Datagram datagram)
    {
        datagram = datagram with { DestinationPort = 0 };
        for (long turn = 0; turn < long.MaxValue; turn++)
        {
            Volatile.Write(ref _turns, turn);
        }
    }
}
