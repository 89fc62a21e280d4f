// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Locks in a packet handler.</summary>
[Spindle]
public sealed partial class LockStatement
{
    private readonly System.Threading.Lock _gate = new();
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _count++;
    }

    [Handles<KernelReady>]
    private void Begin()
    {
        lock (_gate)
        {
            GC.KeepAlive(_gate);
        }
    }
}
