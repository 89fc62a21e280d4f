// expects: nothing
using System;
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Writes a list behind its back.</summary>
[Spindle]
public sealed partial class ListAsSpan
{
    private readonly List<int> _numbers = [1, 2];

    [Handles<KernelReady>]
    private void Begin() => _numbers[0] = 3;
}
