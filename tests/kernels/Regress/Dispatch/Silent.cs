using Spin;

namespace Regress.Dispatch;

/// <summary>Nobody handles it, and no result is due.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void Silent(int question);
