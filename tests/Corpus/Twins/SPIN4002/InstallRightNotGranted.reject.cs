// expects: SPIN4002
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Installs handlers without the right to.</summary>
[Spindle]
public sealed partial class InstallRightNotGranted(IDatagramArrivedEvent datagrams)
{
    private Installation? _installation;
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _installation = datagrams.Install((in Datagram datagram) => _count++, null, new InstallOptions(key: 7));
}
