using Spin;

namespace FaultKernel;

/// <summary>Something for handlers that run after the raise.</summary>
/// <param name="what">What they are to do.</param>
/// <param name="text">What they are told.</param>
[Event(Level.Dispatch, LimitMicroseconds = 5_000)]
public delegate void Mailed(MailedWay what, string text);
