namespace Spin;

/// <summary>How a handler is installed at run time.</summary>
/// <param name="order">Where the handler stands among the others, the image's static ones included.</param>
/// <param name="key">The value of the event's key field to match, or null for every value.</param>
/// <param name="limitMicroseconds">The limit of one run in microseconds; 0 takes the event's.</param>
/// <param name="before">The name of a spindle before all of whose handlers of the event this one runs, or null.</param>
/// <param name="after">The name of a spindle after all of whose handlers of the event this one runs, or null.</param>
/// <param name="replaces">
/// The name of a spindle of the installer's own assembly whose static handlers of the event this one replaces, in their place, for as long as
/// it is installed; or null. The order, before and after then mean nothing and must not be given.
/// </param>
/// <param name="cancels">Whether a raise ends with the handler, where it ran and returned.</param>
public readonly struct InstallOptions(
    Order order = Order.Normal,
    long? key = null,
    int limitMicroseconds = 0,
    string? before = null,
    string? after = null,
    string? replaces = null,
    bool cancels = false)
    : System.IEquatable<InstallOptions>
{
    /// <summary>Where the handler stands among the others.</summary>
    public Order Order { get; } = order;

    /// <summary>The value of the event's key field to match, or null for every value.</summary>
    public long? Key { get; } = key;

    /// <summary>The limit of one run in microseconds; 0 takes the event's.</summary>
    public int LimitMicroseconds { get; } = limitMicroseconds;

    /// <summary>The name of a spindle before whose handlers this one runs, or null.</summary>
    public string? Before { get; } = before;

    /// <summary>The name of a spindle after whose handlers this one runs, or null.</summary>
    public string? After { get; } = after;

    /// <summary>The name of the spindle whose static handlers this one replaces, or null.</summary>
    public string? Replaces { get; } = replaces;

    /// <summary>Whether a raise ends with the handler, where it ran and returned.</summary>
    public bool Cancels { get; } = cancels;

    /// <inheritdoc/>
    public bool Equals(InstallOptions other) =>
        Order == other.Order && Key == other.Key && LimitMicroseconds == other.LimitMicroseconds &&
        Before == other.Before && After == other.After && Replaces == other.Replaces && Cancels == other.Cancels;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InstallOptions other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.HashCode.Combine(Order, Key, LimitMicroseconds, Before, After, Replaces, Cancels);

    /// <summary>Whether two options are the same.</summary>
    public static bool operator ==(InstallOptions left, InstallOptions right) => left.Equals(right);

    /// <summary>Whether two options differ.</summary>
    public static bool operator !=(InstallOptions left, InstallOptions right) => !left.Equals(right);
}
