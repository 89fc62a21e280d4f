using Spin;

namespace KernelSuite.Net;

/// <summary>A clock that stands still.</summary>
internal sealed class StillClock : IClock
{
    public long Nanoseconds => 0;

    public long Cycles => 0;

    public long CyclesPerSecond => 1;
}
