namespace Spin;

/// <summary>Monotonic time since boot. Interrupt-safe.</summary>
[Service(nameof(KernelServices.Clock))]
[Effects(Effects.Reads)]
public interface IClock
{
    /// <summary>Nanoseconds since boot; never goes back.</summary>
    long Nanoseconds { get; }

    /// <summary>Cycles of the time-stamp counter since reset (SDM vol. 3B, 19.17).</summary>
    long Cycles { get; }

    /// <summary>Cycles of the time-stamp counter per second, measured at boot.</summary>
    long CyclesPerSecond { get; }
}
