// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Counts what is seen.</summary>
[Spindle]
public sealed partial class Watch
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count++;
}

/// <summary>Raised for each value.</summary>
[Event(Level.Strand)]
public delegate void Seen(int value);
