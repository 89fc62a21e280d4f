// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Filters values.</summary>
[Spindle]
public sealed partial class Filter
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count++;
}

/// <summary>Raised for each value.</summary>
[Event(Level.Strand)]
public delegate void Filtered(int value, bool drop);
