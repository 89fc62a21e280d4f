// expects: SPIN2003 at "do"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Spins for a microsecond.</summary>
[Spindle]
public sealed partial class ClockInTheCondition(IClock clock)
{
    private long _turns;

    [Handles<DatagramArrived>]
    private void Spin(in Datagram datagram)
    {
        long end = clock.Nanoseconds + 1000;
        do
        {
            _turns++;
        }
        while (clock.Nanoseconds < end);
    }
}
