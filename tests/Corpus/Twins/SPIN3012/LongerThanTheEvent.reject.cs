// expects: SPIN3012 at "2_000"
using Spin;

namespace Corpus;

/// <summary>Filters samples.</summary>
[Spindle]
public sealed partial class Filter
{
    private long _sum;

    [Handles<Sampled>(LimitMicroseconds = 2_000)]
    private void Add(int value) => _sum += value;
}

/// <summary>Raised for each sample.</summary>
[Event(Level.Dispatch, LimitMicroseconds = 500)]
public delegate void Sampled(int value);
