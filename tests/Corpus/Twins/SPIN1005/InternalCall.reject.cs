// expects: SPIN1005 at "Collect"
// expects: SPIN1013 at "MethodImpl(MethodImplOptions.InternalCall)"
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

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int Collect();
}
