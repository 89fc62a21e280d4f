// expects: SPIN3020 at "Field"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Has a field of a taken name.</summary>
[Spindle]
public sealed partial class Field
{
    private long Binding;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => Binding++;
}
