// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Has a field of a taken name.</summary>
[Spindle]
public sealed partial class Field
{
    private long _binding;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _binding++;
}
