using System;

namespace Spin;

/// <summary>Generated: one handler of a spindle, reached through the thunks of its binding.</summary>
/// <param name="spindle">The spindle.</param>
/// <param name="eventType">The event's delegate type.</param>
/// <param name="handler">The handler's method, and the name of its thunk in the binding.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class HandlerBindingAttribute(Type spindle, Type eventType, string handler) : Attribute
{
    /// <summary>The spindle.</summary>
    public Type Spindle { get; } = spindle;

    /// <summary>The event's delegate type.</summary>
    public Type EventType { get; } = eventType;

    /// <summary>The handler's method, and the name of its thunk in the binding.</summary>
    public string Handler { get; } = handler;

    /// <summary>The guard's method, and the name of its thunk in the binding, if the handler has one.</summary>
    public string? Guard { get; init; }

    /// <summary>Whether the guard's thunk takes the spindle's instance first.</summary>
    public bool GuardOnInstance { get; init; }

    /// <summary>
    /// The handler's matches, three entries each: the payload's field, whether its value is a constant or is read from the spindle,
    /// and the constant as a <see cref="long"/> or the name of the spindle's <c>readonly</c> field.
    /// </summary>
    public object[]? Matches { get; init; }

    /// <summary>The handler's ranges and prefixes, three entries each: the payload's field, the lowest and the highest value as a <see cref="long"/>.</summary>
    public object[]? Ranges { get; init; }

    /// <summary>Where the handler stands among the others.</summary>
    public Order Order { get; init; }

    /// <summary>The spindle before whose handlers this one runs.</summary>
    public Type? Before { get; init; }

    /// <summary>The spindle after whose handlers this one runs.</summary>
    public Type? After { get; init; }

    /// <summary>The limit of one run in microseconds; 0 takes the event's.</summary>
    public int LimitMicroseconds { get; init; }

    /// <summary>The most instructions of one run; 0 takes the event's.</summary>
    public int LimitInstructions { get; init; }

    /// <summary>Whether the handler rewrites the event's arguments for later handlers.</summary>
    public bool Filter { get; init; }

    /// <summary>Whether a raise ends with the handler.</summary>
    public bool Cancels { get; init; }

    /// <summary>Whether the handler runs on a strand of its spindle, after the raise.</summary>
    public bool Async { get; init; }

    /// <summary>How many raises an asynchronous handler may lag behind; 0 takes the default.</summary>
    public int Capacity { get; init; }

    /// <summary>
    /// Whether a fault ends the handler alone. Always true but for the nucleus' own handlers, whose faults are the kernel's;
    /// an image refuses an uncontained handler of any other assembly.
    /// </summary>
    public bool Contained { get; init; } = true;
}
