// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Asks a delegate for its method.</summary>
[Spindle]
public sealed partial class MethodOfADelegate
{
    private long _sum;

    [Handles<KernelReady>]
    private void Begin()
    {
        Action action = Begin;
       _sum += nameof(action).Length;
    }
}
