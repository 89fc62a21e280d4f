// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shows its table.</summary>
[Spindle]
public sealed partial class Twin
{
    private readonly byte[] _table = new byte[4];

    /// <summary>The table.</summary>
    public ReadOnlySpan<byte> Table => _table;
}
