// expects: SPIN1001 at "unsafe"
// expects: SPIN9002
// seen by: source, because the word leaves no trace in an assembly; where it was used, pointers do (SPIN1002)
// project: AllowUnsafeBlocks
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads in an unsafe block.</summary>
[Spindle]
public sealed partial class Block
{
    private long _first;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram)
    {
        unsafe
        {
            _first = datagram.Payload.IsEmpty ? 0 : datagram.Payload[0];
        }
    }
}
