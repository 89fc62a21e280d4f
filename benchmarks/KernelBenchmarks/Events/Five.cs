using Spin;

namespace KernelBenchmarks;

/// <summary>Five unguarded handlers.</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void Five(in Mark mark);
