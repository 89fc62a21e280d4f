namespace Spin;

/// <summary>The kernel has booted and all spindles are active. Raised once, on a strand of its own for each handler's spindle.</summary>
[Event(Level.Strand, Install = Authority.Anyone, LimitMicroseconds = int.MaxValue)]
public delegate void KernelReady();
