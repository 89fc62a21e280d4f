// expects: SPIN3010 at "async () =>…"
// expects: SPIN4011 at "async"
// expects: SPIN4011 at "Task.CompletedTask"
using System.Threading.Tasks;
using Spin;

namespace Corpus;

/// <summary>Installs a lambda that waits.</summary>
[Spindle]
public sealed partial class InstalledLambda(IKernelReadyEvent ready)
{
    private Installation? _installation;
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _installation = ready.Install(async () =>
    {
        await Task.CompletedTask;
        _count++;
    });
}
