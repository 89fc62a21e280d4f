// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Installs into nothing.</summary>
[Spindle]
public sealed partial class Discard(IKernelReadyEvent ready)
{
    private long _count;
    private Installation? _installation;

    [Handles<KernelReady>]
    private void Begin() => _installation = ready.Install(() => _count++);
}
