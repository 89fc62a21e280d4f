// expects: SPIN1008 at "number => number + 1"
using System;
using System.Linq.Expressions;
using Spin;

namespace Corpus;

/// <summary>Turns a lambda into data.</summary>
[Spindle]
public sealed partial class ExpressionTree
{
    private Expression<Func<int, int>>? _next;

    [Handles<KernelReady>]
    private void Begin() => _next = number => number + 1;
}
