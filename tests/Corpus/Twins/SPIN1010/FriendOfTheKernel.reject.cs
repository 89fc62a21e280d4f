// expects: SPIN1010 at "InternalsVisibleTo("Spin.Kernel")"
using System.Runtime.CompilerServices;
using Spin;
using Spin.Net;

[assembly: InternalsVisibleTo("Spin.Kernel")]

namespace Corpus;

/// <summary>Counts.</summary>
[Spindle]
public sealed partial class Counter
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
