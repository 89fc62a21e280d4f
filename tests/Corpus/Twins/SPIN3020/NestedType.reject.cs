// expects: SPIN3020 at "NestedType"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Has a type of a taken name.</summary>
[Spindle]
public sealed partial class NestedType
{
    private Binding _bound;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _bound.Count++;

    private struct Binding
    {
        public long Count;
    }
}
