using Spin;

namespace Regress.Dispatch;

/// <summary>Numbers in vector registers.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Sum)]
public delegate double Real(double first, float second, double third);
