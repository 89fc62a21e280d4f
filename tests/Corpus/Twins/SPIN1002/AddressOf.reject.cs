// expects: SPIN1002 at "&value"
// expects: SPIN1001 at "unsafe"
// expects: SPIN9002
// project: AllowUnsafeBlocks
using Spin;

namespace Corpus;

/// <summary>Takes the address of a local.</summary>
[Spindle]
public sealed partial class AddressOf
{
    private long _seen;

    [Handles<KernelReady>]
    private unsafe void Begin()
    {
        long value = 7;
        _seen = (nint)(&value);
    }
}
