// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads an array that can be written through a property that makes a span of it.</summary>
[Spindle]
public sealed partial class ViewOfAnArray
{
    private readonly byte[] _prefix = [1, 2];

   private static ReadOnlySpan<byte> View => [1, 2];

    [Handles<DatagramArrived>(Guard = nameof(HasPrefix))]
    private void Forget(in Datagram datagram) => _prefix[0] = 0;

   private static bool HasPrefix(in Datagram datagram) => datagram.Payload.StartsWith(View);
}
