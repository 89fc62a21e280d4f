// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a mutex to itself.</summary>
[Spindle]
public sealed partial class Twin(IStrands strands)
{
    private IMutex? Thing { get; set; }

    [Handles<KernelReady>]
    private void Begin() => Thing = strands.CreateMutex();
}
