using Spin;

namespace FaultKernel;

/// <summary>A handler is asked to change its state, and to be ended in the middle of it.</summary>
/// <param name="way">How.</param>
/// <param name="turns">How long it takes between two steps.</param>
[Event(Level.Strand, LimitMicroseconds = 10_000)]
public delegate void Posted(PostedWay way, int turns);
