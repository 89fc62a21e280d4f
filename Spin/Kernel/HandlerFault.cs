namespace Spin;

/// <summary>How a handler ended.</summary>
public readonly struct HandlerFault : System.IEquatable<HandlerFault>
{
    internal HandlerFault(string spindle, string eventName, string handler, string reason, FaultKind kind, bool disabled)
    {
        Spindle = spindle;
        EventName = eventName;
        Handler = handler;
        Reason = reason;
        Kind = kind;
        Disabled = disabled;
    }

    /// <summary>The spindle's name.</summary>
    public string Spindle { get; }

    /// <summary>The event that was being handled.</summary>
    public string EventName { get; }

    /// <summary>The handler's method.</summary>
    public string Handler { get; }

    /// <summary>The exception's type and message.</summary>
    public string Reason { get; }

    /// <summary>What ended it.</summary>
    public FaultKind Kind { get; }

    /// <summary>Whether the handler was disabled for it: it faulted too often, or it could not be ended in any other way.</summary>
    public bool Disabled { get; }

    /// <inheritdoc/>
    public bool Equals(HandlerFault other) =>
        Spindle == other.Spindle && EventName == other.EventName && Handler == other.Handler &&
        Reason == other.Reason && Kind == other.Kind && Disabled == other.Disabled;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HandlerFault other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.HashCode.Combine(Spindle, EventName, Handler, Reason, Kind, Disabled);

    /// <summary>Whether two faults are the same.</summary>
    public static bool operator ==(HandlerFault left, HandlerFault right) => left.Equals(right);

    /// <summary>Whether two faults differ.</summary>
    public static bool operator !=(HandlerFault left, HandlerFault right) => !left.Equals(right);
}
