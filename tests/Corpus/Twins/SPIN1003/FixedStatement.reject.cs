// expects: SPIN1003 at "fixed"
// expects: SPIN1001 at "unsafe"
// expects: SPIN1002 at "byte*"
// expects: SPIN9002
// project: AllowUnsafeBlocks
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Pins the payload.</summary>
[Spindle]
public sealed partial class FixedStatement
{
    private long _first;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram) => _first = First(datagram.Payload);

    private static unsafe int First(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            return first == null ? 0 : 1;
        }
    }
}
