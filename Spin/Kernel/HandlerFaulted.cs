namespace Spin;

/// <summary>
/// A handler was ended by a fault, an exception or its limit. Raised at Strand level, after the raise it happened in.
/// A handler of this event sees the faults of its own assembly only; the nucleus sees all.
/// </summary>
/// <param name="fault">What happened.</param>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void HandlerFaulted(in HandlerFault fault);
