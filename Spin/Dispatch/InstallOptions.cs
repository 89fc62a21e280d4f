namespace Spin;

/// <summary>How a handler is installed at run time.</summary>
/// <param name="order">Before or after the image's static handlers; <see cref="Order.Normal"/> is after.</param>
/// <param name="key">The value of the event's key field to match, or null for every value.</param>
/// <param name="limitMicroseconds">The limit of one run in microseconds; 0 takes the event's.</param>
public readonly struct InstallOptions(Order order = Order.Normal, long? key = null, int limitMicroseconds = 0)
    : System.IEquatable<InstallOptions>
{
    /// <summary>Before or after the image's static handlers.</summary>
    public Order Order { get; } = order;

    /// <summary>The value of the event's key field to match, or null for every value.</summary>
    public long? Key { get; } = key;

    /// <summary>The limit of one run in microseconds; 0 takes the event's.</summary>
    public int LimitMicroseconds { get; } = limitMicroseconds;

    /// <inheritdoc/>
    public bool Equals(InstallOptions other) =>
        Order == other.Order && Key == other.Key && LimitMicroseconds == other.LimitMicroseconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InstallOptions other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.HashCode.Combine(Order, Key, LimitMicroseconds);

    /// <summary>Whether two options are the same.</summary>
    public static bool operator ==(InstallOptions left, InstallOptions right) => left.Equals(right);

    /// <summary>Whether two options differ.</summary>
    public static bool operator !=(InstallOptions left, InstallOptions right) => !left.Equals(right);
}
