// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Waits for a number that may be missing to be no more than nought.</summary>
[Spindle]
public sealed partial class NullableCounter
{
    private int? _start;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int left = (_start ?? 0) & 15;
        while (!(left <= 0))
        {
            left--;
        }
    }
}
