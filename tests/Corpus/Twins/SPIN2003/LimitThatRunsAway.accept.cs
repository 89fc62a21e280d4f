// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts toward an end that moves.</summary>
[Spindle]
public sealed partial class LimitThatRunsAway
{
    private int _end = 4;
    private long _turns;

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        int at = 0;
        int end = _end;
        while (at < end)
        {
            at++;
            Grow();
        }
    }

    private void Grow()
    {
        _end++;
        _turns++;
    }
}
