using Spin;

namespace Regress.Dispatch;

/// <summary>Three answers, folded by First.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.First)]
public delegate int FoldedFirst(int question);
