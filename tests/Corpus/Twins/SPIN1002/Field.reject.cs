// expects: SPIN1002 at "byte*"
// expects: SPIN1002 at "_next"
// expects: SPIN1001 at "unsafe"
// expects: SPIN9002
// project: AllowUnsafeBlocks
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a pointer.</summary>
[Spindle]
public sealed partial class Field
{
    private unsafe byte* _next;
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _count += IsSet() ? 1 : 0;
    }

    private unsafe bool IsSet() => _next != null;
}
