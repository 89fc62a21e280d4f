using Spin;

namespace FaultKernel;

/// <summary>A handler is asked to loop in a way that nothing but leaving it for dead can end.</summary>
/// <param name="way">Which one.</param>
[Event(Level.Strand, LimitMicroseconds = 20_000)]
public delegate void Hung(int way);
