using Spin;

namespace Regress.Dispatch;

/// <summary>Three answers, folded by Sum.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Sum)]
public delegate int FoldedSum(int question);
