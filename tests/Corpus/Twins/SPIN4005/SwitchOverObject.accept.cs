// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Looks what an object is.</summary>
[Spindle]
public sealed partial class Twin(IClock clock)
{
    private long _kind;

    [Handles<KernelReady>]
    private void Begin() => _kind = Kind(clock.Nanoseconds);

    private static long Kind(object thing) => thing switch
    {
        long number => number,
        _ => 0,
    };
}
