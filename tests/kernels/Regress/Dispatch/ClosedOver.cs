using Spin;

namespace Regress.Dispatch;

/// <summary>Handled by delegates that close over state.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void ClosedOver(int question);
