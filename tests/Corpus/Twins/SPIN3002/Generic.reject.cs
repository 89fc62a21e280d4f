// expects: SPIN3002 at "Begin"
using Spin;

namespace Corpus;

/// <summary>Handles with a type parameter.</summary>
[Spindle]
public sealed partial class Generic
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin<T>() => _ready += typeof(T) == typeof(int) ? 1 : 2;
}
