// expects: nothing
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Claims to be part of the runtime.</summary>
[Spindle]
public sealed partial class InternalCall
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count += Collect();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Collect() => 1;
}
