// expects: SPIN1002 at "int*"
// expects: SPIN1001 at "unsafe"
// expects: SPIN9002
// project: AllowUnsafeBlocks
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Hides a pointer in a type of a type argument.</summary>
[Spindle]
public sealed partial class TypeArgument
{
    private unsafe List<int*[]>? _rows;
    private long _count;

    [Handles<KernelReady>]
    private unsafe void Begin()
    {
        _rows = null;
        _count += _rows is null ? 0 : 1;
    }
}
