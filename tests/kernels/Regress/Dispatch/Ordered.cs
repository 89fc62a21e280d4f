using Spin;

namespace Regress.Dispatch;

/// <summary>Its handlers say when they ran.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void Ordered(int question);
