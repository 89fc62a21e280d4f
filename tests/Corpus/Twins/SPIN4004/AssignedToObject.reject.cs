// expects: SPIN4004 at "Thing = strands.CreateMutex()"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a mutex where all see it.</summary>
[Spindle]
public sealed partial class Twin(IStrands strands)
{
    /// <summary>The thing.</summary>
    public object? Thing { get; private set; }

    [Handles<KernelReady>]
    private void Begin() => Thing = strands.CreateMutex();
}
