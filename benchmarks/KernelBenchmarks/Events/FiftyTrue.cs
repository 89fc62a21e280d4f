using Spin;

namespace KernelBenchmarks;

/// <summary>Fifty handlers behind guards that are true.</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void FiftyTrue(in Mark mark);
