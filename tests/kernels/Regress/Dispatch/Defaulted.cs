using Spin;

namespace Regress.Dispatch;

/// <summary>Nobody handles it, but it has a default.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Default = 42)]
public delegate int Defaulted(int question);
