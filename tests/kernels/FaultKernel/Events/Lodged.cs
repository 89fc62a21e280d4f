using Spin;

namespace FaultKernel;

/// <summary>A handler is asked to do something that its spindle has to be taken out for.</summary>
/// <param name="way">What.</param>
[Event(Level.Strand, LimitMicroseconds = 20_000)]
public delegate void Lodged(LodgedWay way);
