// expects: SPIN1009 at "dynamic"
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Hides it in a list.</summary>
[Spindle]
public sealed partial class TypeArgument
{
    private readonly List<dynamic> _values = [];
    private int _count;

    [Handles<KernelReady>]
    private void Begin() => _count = _values.Count;
}
