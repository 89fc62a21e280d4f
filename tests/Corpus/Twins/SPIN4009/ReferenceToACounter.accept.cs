// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shows its counter.</summary>
[Spindle]
public sealed partial class Twin
{
    private long _count;

    /// <summary>The counter.</summary>
    public ref readonly long Count => ref _count;
}
