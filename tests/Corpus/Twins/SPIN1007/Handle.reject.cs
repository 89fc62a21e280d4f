// expects: SPIN1007 at "GCHandle.Alloc"
// expects: SPIN1007 at "handle.Free"
using System;
using System.Runtime.InteropServices;
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
        GCHandle handle = GCHandle.Alloc(_state);
        handle.Free();
        _count++;
    }
}
