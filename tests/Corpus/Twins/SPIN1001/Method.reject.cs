// expects: SPIN1001 at "unsafe"
// expects: SPIN9002
// seen by: source, because the word leaves no trace in an assembly; where it was used, pointers do (SPIN1002)
// project: AllowUnsafeBlocks
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads by an unsafe method.</summary>
[Spindle]
public sealed partial class Method
{
    private long _first;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram) => _first = First(datagram.Payload);

    private static unsafe int First(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? 0 : bytes[0];
}
