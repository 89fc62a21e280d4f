// expects: SPIN9009
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|IUdp
// image: Part|Network|false
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sends in an image without the network.</summary>
[Spindle]
public sealed partial class NetworkLeftOut(IUdp udp)
{
    [Handles<KernelReady>]
    private void Begin() => udp.TrySend(default, 7, "ready"u8);
}
