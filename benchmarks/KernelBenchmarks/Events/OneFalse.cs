using Spin;

namespace KernelBenchmarks;

/// <summary>One handler behind a guard that is false.</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void OneFalse(in Mark mark);
