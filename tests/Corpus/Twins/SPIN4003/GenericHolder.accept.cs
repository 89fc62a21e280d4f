// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Hides its right in a static of a generic class.</summary>
[Spindle]
public sealed partial class GenericHolder(IUdp udp)
{
    [Handles<KernelReady>]
    private void Begin() => Holder.Keep(udp);
}

/// <summary>Holds something.</summary>
internal static class Holder
{
    internal static bool Keep(IUdp udp) => udp is not null;
}
