// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Has a type of a taken name.</summary>
[Spindle]
public sealed partial class NestedType
{
    private Bound _bound;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _bound.Count++;

    private struct Bound
    {
        public long Count;
    }
}
