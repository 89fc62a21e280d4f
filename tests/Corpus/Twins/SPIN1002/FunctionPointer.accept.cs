// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps a function as an address.</summary>
[Spindle]
public sealed partial class FunctionPointer
{
    private readonly Func<int, int> _twice = Twice;
    private long _sum;

    private static int Twice(int value) => value * 2;

    [Handles<KernelReady>]
    private void Begin() => _sum = _twice(2);
}
