// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|DatagramArrived:7
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Rewrites an event of its own.</summary>
[Spindle]
public sealed partial class Renumbering
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
    private void Count(in Datagram datagram) => _count++;

    [Handles<Counted>(Filter = true)]
    private void Halve(ref int number) => number /= 2;
}

/// <summary>Raised with a count.</summary>
[Event(Level.Strand)]
public delegate void Counted(int number);
