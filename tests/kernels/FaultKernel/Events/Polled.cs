using Spin;

namespace FaultKernel;

/// <summary>The Dispatch worker polled a work.</summary>
/// <param name="hang">Whether the handler is not to come back.</param>
[Event(Level.Dispatch, LimitMicroseconds = 5_000)]
public delegate void Polled(bool hang);
