// expects: SPIN3013 at "Changed"
using Spin;

namespace Corpus;

/// <summary>Counts changes.</summary>
[Spindle]
public sealed partial class Changes
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count++;
}

/// <summary>Raised for each change.</summary>
[Event(Level.Strand)]
internal delegate void Changed(int value);
