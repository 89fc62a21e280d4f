// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Filters samples.</summary>
[Spindle]
public sealed partial class Filter
{
    private long _sum;

    [Handles<Sampled>(LimitMicroseconds = 200)]
    private void Add(int value) => _sum += value;
}

/// <summary>Raised for each sample.</summary>
[Event(Level.Dispatch, LimitMicroseconds = 500)]
public delegate void Sampled(int value);
