using Spin;

namespace KernelBenchmarks;

/// <summary>A thousand handlers, each for a value of its own; the build writes them (<c>ThousandHandlers</c>).</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone, Key = nameof(Mark.Key))]
public delegate void MatchThousand(in Mark mark);
