using Spin;

namespace Regress.Dispatch;

/// <summary>One of its handlers, or of its guards, faults.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Sum)]
public delegate int Raised(int question);
