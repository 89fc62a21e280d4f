// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Installs and forgets.</summary>
[Spindle]
public sealed partial class Statement(IKernelReadyEvent ready)
{
    private long _count;
    private Installation? _installation;

    [Handles<KernelReady>]
    private void Begin() => _installation = ready.Install(() => _count++);
}
