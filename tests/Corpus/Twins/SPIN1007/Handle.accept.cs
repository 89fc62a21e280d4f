// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Pins an object by a handle.</summary>
[Spindle]
public sealed partial class Handle
{
    private readonly object _state = new();
    private long _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        GC.KeepAlive(_state);
        _count++;
    }
}
