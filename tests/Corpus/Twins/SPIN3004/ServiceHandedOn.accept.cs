// expects: nothing
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

    private static bool IsLate(in Datagram datagram) => Hour(datagram.Payload.Length) > 20;

    private static long Hour(long source) => source / 3_600_000_000_000;
}
