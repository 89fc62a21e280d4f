using Spin;

namespace Regress.Dispatch;

/// <summary>No arguments.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Sum)]
public delegate long None();
