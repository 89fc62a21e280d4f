using Spin;

namespace FaultKernel;

/// <summary>The event whose handlers are exchanged together with those of <see cref="Exchanged"/>.</summary>
/// <param name="who">Who raises it.</param>
[Event(Level.Strand, Install = Authority.Anyone, LimitMicroseconds = 10_000_000)]
public delegate void Mirrored(int who);
