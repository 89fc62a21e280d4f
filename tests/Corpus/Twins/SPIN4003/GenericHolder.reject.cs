// expects: SPIN4003 at "Holder<IUdp>.Value = udp"
// expects: SPIN4006 at "Value"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Hides its right in a static of a generic class.</summary>
[Spindle]
public sealed partial class GenericHolder(IUdp udp)
{
    [Handles<KernelReady>]
    private void Begin() => Holder<IUdp>.Value = udp;
}

/// <summary>Holds something.</summary>
internal static class Holder<T>
{
    internal static T? Value { get; set; }
}
