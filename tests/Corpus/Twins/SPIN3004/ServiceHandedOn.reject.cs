// expects: SPIN3004 at "Hour"
// expects: SPIN3004 at "clock"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a helper that is given a service.</summary>
[Spindle]
public sealed partial class ServiceHandedOn(IClock clock)
{
    private long _late;

    [Handles<DatagramArrived>(Guard = nameof(IsLate))]
    private void Count(in Datagram datagram) => _late += clock.Nanoseconds;

    private bool IsLate(in Datagram datagram) => Hour(clock) > 20;

    private static long Hour(IClock source) => source.Nanoseconds / 3_600_000_000_000;
}
