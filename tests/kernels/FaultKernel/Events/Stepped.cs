using Spin;

namespace FaultKernel;

/// <summary>A handler is asked for endless work of one kind, and is ended at each of its instructions in turn.</summary>
/// <param name="kind">What it does.</param>
/// <param name="delay">After how many instructions more it begins.</param>
[Event(Level.Strand, LimitMicroseconds = 200)]
public delegate void Stepped(SteppedKind kind, int delay);
