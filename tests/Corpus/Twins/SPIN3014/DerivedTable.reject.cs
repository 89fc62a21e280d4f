// expects: SPIN3014 at "Mine"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Derives a dispatch table of its own.</summary>
[Spindle]
public sealed partial class DerivedTable
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count += typeof(Mine).Name.Length;

    private abstract class Mine : DatagramArrivedTable;
}
