using Spin;

namespace FaultKernel;

/// <summary>A handler is asked to do something wrong.</summary>
/// <param name="what">What.</param>
[Event(Level.Strand, Install = Authority.Anyone, LimitMicroseconds = 20_000)]
public delegate void Provoked(Provocation what);
