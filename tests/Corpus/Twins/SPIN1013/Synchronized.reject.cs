// expects: SPIN1013 at "MethodImpl(MethodImplOptions.Synchronized)"
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

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Count() => _count++;
}
