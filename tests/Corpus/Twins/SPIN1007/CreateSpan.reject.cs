// expects: SPIN1007 at "MemoryMarshal.CreateSpan"
using System;
using System.Runtime.InteropServices;
using Spin;

namespace Corpus;

/// <summary>Widens a reference to a page.</summary>
[Spindle]
public sealed partial class CreateSpan
{
    private long _sum;

    [Handles<KernelReady>]
    private void Begin()
    {
        byte first = 1;
        Span<byte> page = MemoryMarshal.CreateSpan(ref first, 4096);
        _sum += page[0];
    }
}
