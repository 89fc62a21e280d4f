// expects: SPIN3004 at "clock.Nanoseconds"
// expects: SPIN3004 at "clock"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by the time.</summary>
[Spindle]
public sealed partial class AsksTheClock(IClock clock)
{
    private long _early;

    [Handles<DatagramArrived>(Guard = nameof(IsEarly))]
    private void Count(in Datagram datagram)
    {
        _early++;
    }

    private bool IsEarly(in Datagram datagram) => clock.Nanoseconds < 1_000_000_000;
}
