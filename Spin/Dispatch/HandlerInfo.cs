namespace Spin;

/// <summary>What is known of a handler since the build.</summary>
/// <param name="spindle">The number of its spindle in the image.</param>
/// <param name="spindleName">The name of its spindle.</param>
/// <param name="method">The handler's method.</param>
/// <param name="guard">The guard or matches as written, for a reader; empty where unguarded.</param>
/// <param name="order">Where it stands among the others.</param>
/// <param name="limitMicroseconds">The limit of one run in microseconds.</param>
/// <param name="contained">Whether a fault ends the handler alone.</param>
/// <param name="key">The constant that it matches the event's key against; null where it may run for any value.</param>
/// <param name="isAsynchronous">Whether it runs on a strand of its spindle, after the raise.</param>
/// <param name="isFilter">Whether it runs before the others and rewrites what they see.</param>
/// <param name="cancels">Whether a raise ends with it.</param>
public sealed class HandlerInfo(
    int spindle,
    string spindleName,
    string method,
    string guard,
    Order order,
    int limitMicroseconds,
    bool contained,
    long? key = null,
    bool isAsynchronous = false,
    bool isFilter = false,
    bool cancels = false)
{
    /// <summary>The number of its spindle in the image.</summary>
    public int Spindle { get; } = spindle;

    /// <summary>The name of its spindle.</summary>
    public string SpindleName { get; } = spindleName;

    /// <summary>The handler's method.</summary>
    public string Method { get; } = method;

    /// <summary>The guard or matches as written; empty where unguarded.</summary>
    public string Guard { get; } = guard;

    /// <summary>Where it stands among the others.</summary>
    public Order Order { get; } = order;

    /// <summary>The limit of one run in microseconds.</summary>
    public int LimitMicroseconds { get; } = limitMicroseconds;

    /// <summary>Whether a fault ends the handler alone.</summary>
    public bool Contained { get; } = contained;

    /// <summary>The constant that it matches the event's key against; null where it may run for any value.</summary>
    public long? Key { get; } = key;

    /// <summary>Whether it runs on a strand of its spindle, after the raise.</summary>
    public bool IsAsynchronous { get; } = isAsynchronous;

    /// <summary>Whether it runs before the others and rewrites what they see.</summary>
    public bool IsFilter { get; } = isFilter;

    /// <summary>Whether a raise ends with it.</summary>
    public bool Cancels { get; } = cancels;
}
