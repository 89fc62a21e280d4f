// expects: SPIN1012 at "GC.AllocateUninitializedArray<byte>"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes an array that nobody cleared.</summary>
[Spindle]
public sealed partial class UninitializedArray
{
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(1500);
    private long _sum;

    [Handles<DatagramArrived>]
    private void Sum(in Datagram datagram) => _sum += _buffer[datagram.DestinationPort & 1023];
}
