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

    /// <summary>
    /// The most instructions that one run may take, its guard included; 0 takes the event's. It is proven, not measured: an image is refused
    /// (SPIN7004) whose machine code shows a longer path, or none that is known.
    /// </summary>
    public int LimitInstructions { get; init; }

    /// <summary>
    /// Whether the handler is a filter: it takes the event's arguments by <c>ref</c>, gives no result, runs before all handlers that are
    /// none, and what it writes is what later handlers, their matches and guards see. The raiser's own values stay as they are; what a
    /// filter wrote that did not return is undone. The event says who may filter (<see cref="EventAttribute.Filters"/>).
    /// </summary>
    public bool Filter { get; init; }

    /// <summary>
    /// Whether a raise ends with the handler: where it ran and returned, no handler behind it runs, static or installed. One that faults, is
    /// terminated, or whose guard is false ends nothing. The event says who may (<see cref="EventAttribute.Cancels"/>).
    /// </summary>
    public bool Cancels { get; init; }

    /// <summary>
    /// Whether the handler runs asynchronously: on a strand of its spindle, after the raise, which goes on at once. It takes the payload
    /// as the event detaches it (<see cref="EventAttribute.Detach"/>), or copies of the event's arguments; it may block and allocate.
    /// Matches and guard are decided in the raise.
    /// </summary>
    public bool Async { get; init; }

    /// <summary>
    /// How many raises an asynchronous handler may lag behind, 1 to 1,024, rounded up to a power of two; 0 is 32. Further ones are dropped
    /// and counted (<see cref="HandlerCounters.Dropped"/>).
    /// </summary>
    public int Capacity { get; init; }
}
