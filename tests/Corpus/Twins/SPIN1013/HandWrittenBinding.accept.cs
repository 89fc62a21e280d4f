// expects: nothing
using Spin;

[assembly: System.CLSCompliant(false)]

namespace Corpus;

/// <summary>Counts.</summary>
[Spindle]
public sealed partial class Counter
{
    private long _count;

    [Handles<KernelReady>]
    private void Count() => _count++;
}
