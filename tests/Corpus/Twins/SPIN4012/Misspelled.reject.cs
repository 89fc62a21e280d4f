// expects: SPIN4012
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|IUdp; IUpd
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Is granted a service of another name.</summary>
[Spindle]
public sealed partial class Misspelled(IUdp udp)
{
    [Handles<KernelReady>]
    private void Begin() => udp.TrySend(default, 7, "ready"u8);
}
