using Spin;

namespace Regress.Dispatch;

/// <summary>References.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Sum)]
public delegate int References(string text, int[] numbers, object? nothing);
