namespace Spin;

/// <summary>The census of one handler, kept by the generated dispatcher and the kernel.</summary>
public struct HandlerCounters : System.IEquatable<HandlerCounters>
{
    /// <summary>Runs that ended normally.</summary>
    public long Handled;

    /// <summary>Runs ended by a fault or an exception.</summary>
    public long Faulted;

    /// <summary>Guards ended by a fault, which counts as false.</summary>
    public long GuardFaulted;

    /// <summary>Runs ended because they exceeded their limit; counted in <see cref="Faulted"/> too.</summary>
    public long Overrun;

    /// <summary>Runs of an asynchronous handler that never were, because its queue was full or its payload did not fit.</summary>
    public long Dropped;

    /// <summary>How long those runs took that were timed: one in <see cref="EventTable.RunsPerSample"/>, and all of a traced event.</summary>
    public RunTimes Times;

    /// <inheritdoc/>
    public readonly bool Equals(HandlerCounters other) =>
        Handled == other.Handled && Faulted == other.Faulted && GuardFaulted == other.GuardFaulted && Overrun == other.Overrun &&
        Dropped == other.Dropped && Times == other.Times;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is HandlerCounters other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => System.HashCode.Combine(Handled, Faulted, GuardFaulted, Overrun, Dropped, Times);

    /// <summary>Whether two censuses are the same.</summary>
    public static bool operator ==(HandlerCounters left, HandlerCounters right) => left.Equals(right);

    /// <summary>Whether two censuses differ.</summary>
    public static bool operator !=(HandlerCounters left, HandlerCounters right) => !left.Equals(right);
}
