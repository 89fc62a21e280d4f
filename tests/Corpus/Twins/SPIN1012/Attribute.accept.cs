// expects: nothing
using System;
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Reads what lay there before.</summary>
[Spindle]
public sealed partial class Attribute
{
    private long _sum;

    [Handles<KernelReady>]
    private void Begin()
    {
        Span<byte> bytes = stackalloc byte[64];
        _sum += bytes[0];
    }
}
