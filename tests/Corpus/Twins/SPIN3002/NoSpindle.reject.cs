// expects: SPIN3002 at "Count"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts datagrams.</summary>
public sealed partial class Counter
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}

/// <summary>The one spindle beside it.</summary>
[Spindle]
public sealed partial class Beside;
