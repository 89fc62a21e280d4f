// expects: SPIN3004 at "_bytes"
// expects: SPIN3004 at "_bytes.Span"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by memory that can be written.</summary>
[Spindle]
public sealed partial class MemoryInAField
{
    private readonly Memory<byte> _bytes = new byte[4];
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsSet))]
    private void Clear(in Datagram datagram)
    {
        _bytes.Span[0] = 0;
        _count++;
    }

    private bool IsSet(in Datagram datagram) => datagram.Payload.Length > 0 && _bytes.Span[0] == datagram.Payload[0];
}
