// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts per thread.</summary>
[Spindle]
public sealed partial class ThreadStatic
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
