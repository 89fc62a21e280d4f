// expects: SPIN1012 at "RuntimeHelpers.GetUninitializedObject"
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Makes an object that was never constructed.</summary>
[Spindle]
public sealed partial class WithoutItsConstructor
{
    private readonly object _counter = RuntimeHelpers.GetUninitializedObject(typeof(List<int>));
    private long _sum;

    [Handles<KernelReady>]
    private void Begin() => _sum += _counter is List<int> ? 1 : 0;
}
