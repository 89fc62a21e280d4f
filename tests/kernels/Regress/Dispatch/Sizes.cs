using Spin;

namespace Regress.Dispatch;

/// <summary>One of each size.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Sum)]
public delegate long Sizes(byte small, short two, int four, long eight, bool flag, char letter);
