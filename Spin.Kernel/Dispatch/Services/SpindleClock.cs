using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>The clock that a spindle is given: whoever waits for time in a loop can be terminated there.</summary>
/// <param name="clock">The kernel's clock.</param>
/// <param name="machine">The processor.</param>
internal sealed class SpindleClock(IClock clock, StrandMachine machine) : IClock
{
    /// <inheritdoc/>
    public long Nanoseconds
    {
        get
        {
            machine.PollTermination();
            return clock.Nanoseconds;
        }
    }

    /// <inheritdoc/>
    public long Cycles
    {
        get
        {
            machine.PollTermination();
            return clock.Cycles;
        }
    }

    /// <inheritdoc/>
    public long CyclesPerSecond => clock.CyclesPerSecond;
}
