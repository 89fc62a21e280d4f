// expects: SPIN4009 at "_count"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shows its counter.</summary>
[Spindle]
public sealed partial class Twin
{
    private long _count;

    /// <summary>The counter.</summary>
    public ref long Count => ref _count;
}
