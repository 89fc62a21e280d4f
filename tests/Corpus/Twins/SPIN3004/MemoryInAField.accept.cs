// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by memory that can be written.</summary>
[Spindle]
public sealed partial class MemoryInAField
{
    private readonly byte _byte = 4;
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsSet))]
    private void Clear(in Datagram datagram)
    {
        _count++;
    }

    private bool IsSet(in Datagram datagram) => datagram.Payload.Length > 0 && _byte == datagram.Payload[0];
}
