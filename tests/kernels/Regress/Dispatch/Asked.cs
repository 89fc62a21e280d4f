using Spin;

namespace Regress.Dispatch;

/// <summary>Answered by one handler.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate int Asked(int question);
