using Spin;

namespace Regress.Dispatch;

/// <summary>Its handler uses every register.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void Clobbered(int seed);
