using Spin;

namespace Regress.Dispatch;

/// <summary>Two answers, folded by All.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.All)]
public delegate bool FoldedAll(int question);
