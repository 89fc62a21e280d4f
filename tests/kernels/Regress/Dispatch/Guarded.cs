using Spin;

namespace Regress.Dispatch;

/// <summary>Its guards tell odd from even, and one faults.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void Guarded(int question);
