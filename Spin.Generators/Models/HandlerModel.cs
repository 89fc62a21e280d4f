using Spin.Generators.Collections;

namespace Spin.Generators.Models;

/// <summary>One handler of a spindle: one <c>[Handles]</c> on one method.</summary>
/// <param name="Event">The event's full name.</param>
/// <param name="Method">The handler's method, which is also the name of its thunk.</param>
/// <param name="IsStatic">Whether the method is static.</param>
/// <param name="Guard">The guard's method, which is also the name of its thunk, or null.</param>
/// <param name="GuardOnInstance">Whether the guard is an instance method.</param>
/// <param name="Matches">The guards as data; all must hold.</param>
/// <param name="Order">Where the handler stands among the others.</param>
/// <param name="Before">The full name of the spindle before whose handlers it runs, or null.</param>
/// <param name="After">The full name of the spindle after whose handlers it runs, or null.</param>
/// <param name="LimitMicroseconds">The limit of one run in microseconds; 0 takes the event's.</param>
/// <param name="Contained">Whether a fault ends the handler alone.</param>
/// <param name="ReturnType">The result type; known in the spindle's own compilation only.</param>
/// <param name="Parameters">The method's parameters; known in the spindle's own compilation only.</param>
internal sealed record HandlerModel(
    string Event,
    string Method,
    bool IsStatic,
    string? Guard,
    bool GuardOnInstance,
    EquatableArray<MatchModel> Matches,
    HandlerOrder Order,
    string? Before,
    string? After,
    int LimitMicroseconds,
    bool Contained,
    string ReturnType,
    EquatableArray<ParameterModel> Parameters)
{
    /// <summary>The parameters of the guard, which are the event's; known in the spindle's own compilation only.</summary>
    internal EquatableArray<ParameterModel> GuardParameters { get; init; } = Parameters;

    /// <summary>The ranges in which fields lie; all must hold, besides the matches.</summary>
    internal EquatableArray<RangeModel> Ranges { get; init; } = EquatableArray<RangeModel>.Empty;

    /// <summary>Whether it rewrites the event's arguments for later handlers.</summary>
    internal bool IsFilter { get; init; }

    /// <summary>The most instructions of one run; 0 takes the event's.</summary>
    internal int LimitInstructions { get; init; }

    /// <summary>Whether a raise ends with it.</summary>
    internal bool Cancels { get; init; }

    /// <summary>Whether it runs on a strand of its spindle, after the raise.</summary>
    internal bool IsAsync { get; init; }

    /// <summary>How many raises an asynchronous handler may lag behind, as written; 0 takes the default.</summary>
    internal int Capacity { get; init; }
}
