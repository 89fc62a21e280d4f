// expects: nothing
using System.Runtime.CompilerServices;
using Spin;
using Spin.Net;

[assembly: InternalsVisibleTo("Echo.Tests")]

namespace Corpus;

/// <summary>Counts.</summary>
[Spindle]
public sealed partial class Counter
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
