// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Initialises a static by what may throw.</summary>
[Spindle]
public sealed partial class InitializerThatThrows
{
    private static readonly int s_limit = Read(7);
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count += s_limit;

    private static int Read(int number) => number;
}
