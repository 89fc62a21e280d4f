using Spin;

namespace Regress.Dispatch;

/// <summary>Three answers, folded by the event's own fold.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Own, FoldType = typeof(Largest))]
public delegate int FoldedOwn(int question);
