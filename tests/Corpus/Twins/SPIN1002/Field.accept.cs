// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a pointer.</summary>
[Spindle]
public sealed partial class Field
{
    private int _next;
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _count += _next;
    }
}
