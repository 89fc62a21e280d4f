using System;

namespace Spin;

/// <summary>Generated: the method of a dispatch table that runs one handler. By it the build finds a handler's machine code.</summary>
/// <param name="eventName">The event's full name.</param>
/// <param name="level">The event's level.</param>
/// <param name="spindle">The full name of the handler's spindle.</param>
/// <param name="handler">The handler's method.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TableHandlerAttribute(string eventName, Level level, string spindle, string handler) : Attribute
{
    /// <summary>The event's full name.</summary>
    public string EventName { get; } = eventName;

    /// <summary>The event's level.</summary>
    public Level Level { get; } = level;

    /// <summary>The full name of the handler's spindle.</summary>
    public string Spindle { get; } = spindle;

    /// <summary>The handler's method.</summary>
    public string Handler { get; } = handler;

    /// <summary>The guard or matches as written; empty where unguarded.</summary>
    public string Guard { get; init; } = "";

    /// <summary>The limit of one run in microseconds; 0 takes the level's.</summary>
    public int LimitMicroseconds { get; init; }

    /// <summary>The most instructions of one run; 0 sets no such limit.</summary>
    public int LimitInstructions { get; init; }

    /// <summary>Whether a fault ends the handler alone.</summary>
    public bool Contained { get; init; }

    /// <summary>Whether it is called without containment because its machine code was proven to need none.</summary>
    public bool Proven { get; init; }

    /// <summary>Whether it is a part of the method that raises the event, too.</summary>
    public bool Inlined { get; init; }
}
