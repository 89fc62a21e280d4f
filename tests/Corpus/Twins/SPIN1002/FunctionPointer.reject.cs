// expects: SPIN1002 at "delegate*<int, int>"
// expects: SPIN1002 at "&Twice"
// expects: SPIN1002 at "_twice"
// expects: SPIN1001 at "unsafe"
// expects: SPIN9002
// project: AllowUnsafeBlocks
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps a function as an address.</summary>
[Spindle]
public sealed partial class FunctionPointer
{
    private unsafe readonly delegate*<int, int> _twice = &Twice;
    private long _sum;

    private static int Twice(int value) => value * 2;

    [Handles<KernelReady>]
    private unsafe void Begin() => _sum = _twice(2);
}
