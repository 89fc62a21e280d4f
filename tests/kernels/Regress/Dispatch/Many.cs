using Spin;

namespace Regress.Dispatch;

/// <summary>More than go into registers.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Sum)]
public delegate long Many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j);
