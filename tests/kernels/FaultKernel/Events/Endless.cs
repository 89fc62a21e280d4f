using Spin;

namespace FaultKernel;

/// <summary>A handler is asked not to come back.</summary>
/// <param name="way">In which way.</param>
[Event(Level.Strand, Install = Authority.Anyone, LimitMicroseconds = 2_000)]
public delegate void Endless(EndlessWay way);
