// expects: SPIN3017 at "Echo"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a spindle inside.</summary>
public static partial class Servers
{
    /// <summary>Counts.</summary>
    [Spindle]
    private sealed partial class Echo
    {
        private long _count;

        [Handles<DatagramArrived>]
        private void Count(in Datagram datagram) => _count++;
    }
}
