// expects: SPIN1006 at "Vector128.LoadUnsafe"
using System;
using System.Runtime.Intrinsics;
using Spin;

namespace Corpus;

/// <summary>Loads sixteen bytes unchecked.</summary>
[Spindle]
public sealed partial class VectorLoad
{
    private long _ones;

    [Handles<KernelReady>]
    private void Begin()
    {
        Span<byte> bytes = stackalloc byte[16];
        Vector128<byte> vector = Vector128.LoadUnsafe(ref bytes[0]);
        _ones += vector[0];
    }
}
