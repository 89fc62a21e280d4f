// expects: SPIN3015 at "ready.Install(() => _count++)"
using Spin;

namespace Corpus;

/// <summary>Installs into nothing.</summary>
[Spindle]
public sealed partial class Discard(IKernelReadyEvent ready)
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _ = ready.Install(() => _count++);
}
