// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in steps that a floating point number is too large to feel.</summary>
[Spindle]
public sealed partial class FloatingSteps
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int at = 16777216;
        while (at < 16777300)
        {
            at++;
            _sum++;
        }
    }
}
