// expects: SPIN1001 at "unsafe"
// expects: SPIN9002
// seen by: source, because the word leaves no trace in an assembly; where it was used, pointers do (SPIN1002)
// project: AllowUnsafeBlocks
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts; its other half is unsafe.</summary>
[Spindle]
public sealed partial class Halves
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count += Weight(datagram.Payload.Length);
}

/// <content>The other half.</content>
public sealed unsafe partial class Halves
{
    private static int Weight(int length) => length * 2;
}
