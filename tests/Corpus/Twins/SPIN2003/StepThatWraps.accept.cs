// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Steps by a small number that grows.</summary>
[Spindle]
public sealed partial class StepThatWraps
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int at = 0;
        sbyte step = 127;
        while (at < 1000)
        {
            at += step;
            _sum++;
            _sum++;
        }
    }
}
