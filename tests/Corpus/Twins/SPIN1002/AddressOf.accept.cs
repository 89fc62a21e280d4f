// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Takes the address of a local.</summary>
[Spindle]
public sealed partial class AddressOf
{
    private long _seen;

    [Handles<KernelReady>]
    private void Begin()
    {
        long value = 7;
        _seen = value;
    }
}
