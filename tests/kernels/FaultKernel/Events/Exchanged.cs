using Spin;

namespace FaultKernel;

/// <summary>Handlers of this event and of <see cref="Mirrored"/> are exchanged at one moment.</summary>
/// <param name="who">Who raises it.</param>
[Event(Level.Strand, Key = "who", Install = Authority.Anyone, LimitMicroseconds = 10_000_000)]
public delegate void Exchanged(int who);
