// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Casts to what a type argument names.</summary>
[Spindle]
public sealed partial class ByATypeParameter(IUdp udp)
{
    [Handles<KernelReady>]
   private void Begin() => As<Own>(this)?.Reset(udp);

    private static T? As<T>(object thing)
        where T : class => thing as T;

    private sealed class Own
    {
        public void Reset(IUdp udp) => udp.TrySend(default, 7, "reset"u8);
    }
}
