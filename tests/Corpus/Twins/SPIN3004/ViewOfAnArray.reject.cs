// expects: SPIN3004 at "View"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads an array that can be written through a property that makes a span of it.</summary>
[Spindle]
public sealed partial class ViewOfAnArray
{
    private readonly byte[] _prefix = [1, 2];

   private ReadOnlySpan<byte> View => _prefix;

    [Handles<DatagramArrived>(Guard = nameof(HasPrefix))]
    private void Forget(in Datagram datagram) => _prefix[0] = 0;

   private bool HasPrefix(in Datagram datagram) => datagram.Payload.StartsWith(View);
}
