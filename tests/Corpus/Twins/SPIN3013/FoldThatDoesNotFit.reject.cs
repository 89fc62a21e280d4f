// expects: SPIN3013 at "Weighed"
using Spin;

namespace Corpus;

/// <summary>Weighs.</summary>
[Spindle]
public sealed partial class Scale
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count++;
}

/// <summary>Raised to weigh something.</summary>
[Event(Level.Strand, Fold = Fold.Any)]
public delegate int Weighed(int load);
