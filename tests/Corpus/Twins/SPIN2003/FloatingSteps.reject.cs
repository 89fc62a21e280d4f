// expects: SPIN2003 at "while"
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
        float at = 16777216f;
        while (at < 16777300f)
        {
            at++;
            _sum++;
        }
    }
}
