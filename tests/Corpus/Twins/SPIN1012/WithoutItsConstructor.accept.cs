// expects: nothing
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Makes an object that was never constructed.</summary>
[Spindle]
public sealed partial class WithoutItsConstructor
{
    private readonly object _counter = new List<int>();
    private long _sum;

    [Handles<KernelReady>]
    private void Begin() => _sum += _counter is List<int> ? 1 : 0;
}
