using Spin;

namespace KernelBenchmarks;

/// <summary>No handler but those installed at run time.</summary>
/// <param name="mark">What guards and matches look at.</param>
[Event(Level.Dispatch, Install = Authority.Anyone, Key = nameof(Mark.Key))]
public delegate void Installed(in Mark mark);
