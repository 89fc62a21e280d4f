using System;

namespace Spin;

/// <summary>Marks a method of a spindle as a handler of an event.</summary>
/// <typeparam name="TEvent">The event: a delegate type marked <see cref="EventAttribute"/>, whose signature the method has.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class HandlesAttribute<TEvent> : Attribute
    where TEvent : Delegate
{
    /// <summary>
    /// The name of a guard: a pure method with the event's parameters that returns <see cref="bool"/>, static, or an instance
    /// method that reads only <c>readonly</c> fields. The handler runs where it returns <see langword="true"/>.
    /// </summary>
    public string? Guard { get; init; }

    /// <summary>Where the handler stands among the others of its event.</summary>
    public Order Order { get; init; }

    /// <summary>A spindle before whose handlers of the same event this one runs.</summary>
    public Type? Before { get; init; }

    /// <summary>A spindle after whose handlers of the same event this one runs.</summary>
    public Type? After { get; init; }

    /// <summary>
    /// The longest time one run may take, in microseconds; 0 takes the event's limit. A handler that runs longer is terminated.
    /// </summary>
    public int LimitMicroseconds { get; init; }
}
