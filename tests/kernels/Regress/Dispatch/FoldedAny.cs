using Spin;

namespace Regress.Dispatch;

/// <summary>Two answers, folded by Any.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Any)]
public delegate bool FoldedAny(int question);
