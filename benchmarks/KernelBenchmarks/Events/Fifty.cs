using Spin;

namespace KernelBenchmarks;

/// <summary>Fifty unguarded handlers.</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void Fifty(in Mark mark);
