using Spin;

namespace FaultKernel;

/// <summary>A handler is asked to use up memory; that takes its time.</summary>
[Event(Level.Strand, LimitMicroseconds = 60_000_000)]
public delegate void Hoarded();
