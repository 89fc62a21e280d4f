using Spin;

namespace KernelBenchmarks;

/// <summary>One unguarded handler.</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void One(in Mark mark);
