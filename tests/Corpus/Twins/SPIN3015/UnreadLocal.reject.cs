// expects: SPIN3015 at "ready.Install(() => _count++)"
using Spin;

namespace Corpus;

/// <summary>Installs into a local that nobody reads.</summary>
[Spindle]
public sealed partial class UnreadLocal(IKernelReadyEvent ready)
{
    private long _count;
    private Installation? _installation;

    [Handles<KernelReady>]
    private void Begin()
    {
        Installation installation = ready.Install(() => _count++);
        _installation = null;
    }
}
