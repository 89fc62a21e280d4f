// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Lends a method to foreign callers.</summary>
[Spindle]
public sealed partial class UnmanagedCallersOnly
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count++;

    private static int Number() => 7;
}
