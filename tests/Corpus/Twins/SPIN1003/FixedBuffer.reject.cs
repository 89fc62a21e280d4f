// expects: SPIN1003 at "fixed"
// expects: SPIN1001 at "unsafe"
// expects: SPIN9002
// project: AllowUnsafeBlocks
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Keeps an address in a struct.</summary>
[Spindle]
public sealed partial class FixedBuffer
{
    private Header _header;

    [Handles<KernelReady>]
    private void Begin() => _header.Length = 6;

    private unsafe struct Header
    {
        public int Length;
        public fixed byte Address[6];
    }
}
