using Spin;

namespace FaultKernel;

/// <summary>A handler is asked to call another spindle through a port.</summary>
/// <param name="way">How.</param>
[Event(Level.Strand, LimitMicroseconds = 10_000)]
public delegate void Called(CalledWay way);
