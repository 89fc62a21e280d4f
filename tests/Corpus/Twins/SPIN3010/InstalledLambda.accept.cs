// expects: nothing
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
    private void Begin() => _installation = ready.Install(() =>
    {
        _count++;
    });
}
