// expects: nothing
// seen by: source, because partial is a word of the language that leaves no trace in an assembly
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a spindle inside.</summary>
public static partial class Servers
{
    /// <summary>Counts.</summary>
    [Spindle]
    public sealed partial class Echo
    {
        private long _count;

        [Handles<DatagramArrived>]
        private void Count(in Datagram datagram) => _count++;
    }
}
