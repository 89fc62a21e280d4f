using Spin;

namespace KernelBenchmarks;

/// <summary>Five handlers behind guards that are false.</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void FiveFalse(in Mark mark);
