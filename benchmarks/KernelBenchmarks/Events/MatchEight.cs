using Spin;

namespace KernelBenchmarks;

/// <summary>Eight handlers, each for a value of its own.</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone, Key = nameof(Mark.Key))]
public delegate void MatchEight(in Mark mark);
