// expects: nothing
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Locks by an attribute.</summary>
[Spindle]
public sealed partial class Synchronized
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => Count();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Count() => _count++;
}
