// expects: nothing
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Hides a pointer in a type of a type argument.</summary>
[Spindle]
public sealed partial class TypeArgument
{
    private List<int[]>? _rows;
    private long _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        _rows = null;
        _count += _rows is null ? 0 : 1;
    }
}
