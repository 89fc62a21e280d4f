// expects: nothing
// seen by: source, because the word leaves no trace in an assembly; where it was used, pointers do (SPIN1002)
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
        {
            _first = datagram.Payload.IsEmpty ? 0 : datagram.Payload[0];
        }
    }
}
