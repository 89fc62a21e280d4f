using Spin;

namespace Regress.Dispatch;

/// <summary>Three answers, folded by Last.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Last)]
public delegate int FoldedLast(int question);
