// expects: nothing
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
        _early += clock.Nanoseconds < 1_000_000_000 ? 1 : 0;
    }

    private static bool IsEarly(in Datagram datagram) => datagram.Source.Port < 1024;
}
