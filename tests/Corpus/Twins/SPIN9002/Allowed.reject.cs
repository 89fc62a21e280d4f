// expects: SPIN9002
// project: AllowUnsafeBlocks
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Allows what it does not use.</summary>
[Spindle]
public sealed partial class Allowed
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
