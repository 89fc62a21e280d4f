using Spin;

namespace KernelBenchmarks;

/// <summary>One handler that faults.</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void Faulting(in Mark mark);
