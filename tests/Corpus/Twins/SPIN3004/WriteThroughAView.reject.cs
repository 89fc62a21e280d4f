// expects: SPIN3004 at "View.As<uint>(_seen.AsSpan())"
// expects: SPIN3004 at "_seen"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes, in a guard, through a view of bytes.</summary>
[Spindle]
public sealed partial class WriteThroughAView
{
    private readonly byte[] _seen = new byte[4];
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsNew))]
    private void Count(in Datagram datagram) => _count += _seen[0];

    private bool IsNew(in Datagram datagram)
    {
        View.As<uint>(_seen.AsSpan()) = datagram.Source.Address.Value;
        return datagram.Payload.Length > 0;
    }
}
