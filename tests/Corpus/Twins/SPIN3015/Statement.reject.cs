// expects: SPIN3015 at "ready.Install(() => _count++)"
using Spin;

namespace Corpus;

/// <summary>Installs and forgets.</summary>
[Spindle]
public sealed partial class Statement(IKernelReadyEvent ready)
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => ready.Install(() => _count++);
}
