using Spin;

namespace FaultKernel;

/// <summary>A handler is asked to turn in loops of many kinds, and is ended at another instruction each time.</summary>
/// <param name="delay">How many turns of a short loop it makes first.</param>
[Event(Level.Strand, LimitMicroseconds = 1_000)]
public delegate void Swept(int delay);
