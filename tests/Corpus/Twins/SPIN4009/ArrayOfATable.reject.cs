// expects: SPIN4009 at "_table"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shows its table.</summary>
[Spindle]
public sealed partial class Twin
{
    private readonly byte[] _table = new byte[4];

    /// <summary>The table.</summary>
    public byte[] Table => _table;
}
