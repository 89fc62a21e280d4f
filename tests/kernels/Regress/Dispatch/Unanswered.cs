using Spin;

namespace Regress.Dispatch;

/// <summary>A result is due, and nobody gives one.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.First)]
public delegate int Unanswered(int question);
