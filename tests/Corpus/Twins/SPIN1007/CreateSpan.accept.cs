// expects: nothing
using System;
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
        Span<byte> page = new(ref first);
        _sum += page[0];
    }
}
