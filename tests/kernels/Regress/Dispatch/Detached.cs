using Spin;

namespace Regress.Dispatch;

/// <summary>It is handled after the raise.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void Detached(int question);
