using System;
using System.ComponentModel;

namespace Spin;

/// <summary>
/// The dispatch table of one event: the base of every generated table. An image has exactly one class derived from each event's
/// table, so that the compiler turns a raise into a direct call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EventTable
{
    /// <summary>How often the event was raised, counted by the generated dispatcher. Interrupt-safe to read.</summary>
    protected long RaisedCount;

    /// <summary>The kernel's, or a test's, side of dispatch: told of faults and retirements. Set once before the first raise.</summary>
    internal static DispatchHost? Host { get; set; }

    /// <summary>The event's full name.</summary>
    public abstract string EventName { get; }

    /// <summary>The level at which handlers run.</summary>
    public abstract Level Level { get; }

    /// <summary>How many static handlers the image binds.</summary>
    public abstract int HandlerCount { get; }

    /// <summary>How often the event was raised.</summary>
    public long Raised => RaisedCount;

    /// <summary>What is known of a static handler since the build.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1, in the order of dispatch.</param>
    public abstract HandlerInfo Describe(int handler);

    /// <summary>The census of a static handler.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    public abstract ref HandlerCounters Counters(int handler);

    /// <summary>Whether the handler's slot is set.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    public abstract bool IsBound(int handler);

    /// <summary>Writes the handler's slot with one volatile write: an instance enables the handler, null disables it.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <param name="spindle">The handler's spindle, or null.</param>
    protected internal abstract void Bind(int handler, object? spindle);

    /// <summary>
    /// A delegate to the generated method that contains the handler, by whose code the kernel recognises the handler on a stack.
    /// Null for handlers that are called bare.
    /// </summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    protected internal abstract Delegate? ContainmentEntry(int handler);

    /// <summary>Reports a fault that ended a static handler. Called by generated <c>catch</c> clauses.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <param name="exception">What ended it.</param>
    protected void Contain(int handler, Exception exception)
    {
        Counters(handler).Faulted++;
        Host?.Faulted(this, handler, exception);
    }

    /// <summary>Reports a fault in a guard, which counts as false.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <param name="exception">What ended it.</param>
    protected void ContainGuard(int handler, Exception exception)
    {
        Counters(handler).GuardFaulted++;
        Host?.Faulted(this, handler, exception);
    }
}
