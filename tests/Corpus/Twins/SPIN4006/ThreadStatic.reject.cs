// expects: SPIN4006 at "t_count"
// expects: SPIN1013 at "ThreadStatic"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts per thread.</summary>
[Spindle]
public sealed partial class ThreadStatic
{
    [ThreadStatic]
    private static long t_count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => t_count++;
}
