// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Hands its table out.</summary>
[Spindle]
public sealed partial class ArrayHandedOut
{
    private readonly byte[] _table = new byte[256];

    /// <summary>The table.</summary>
    public ReadOnlySpan<byte> Table => _table;

    [Handles<KernelReady>]
    private void Begin() => _table[0] = 1;
}
