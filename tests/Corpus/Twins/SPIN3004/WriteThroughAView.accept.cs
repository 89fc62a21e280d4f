// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes, in a guard, through a view of bytes.</summary>
[Spindle]
public sealed partial class WriteThroughAView
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsNew))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsNew(in Datagram datagram)
    {
        Span<byte> seen = stackalloc byte[4];
        View.As<uint>(seen) = datagram.Source.Address.Value;
        return seen[0] == 10;
    }
}
