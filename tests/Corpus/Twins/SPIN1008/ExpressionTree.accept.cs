// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Turns a lambda into data.</summary>
[Spindle]
public sealed partial class ExpressionTree
{
    private Func<int, int>? _next;

    [Handles<KernelReady>]
    private void Begin() => _next = number => number + 1;
}
