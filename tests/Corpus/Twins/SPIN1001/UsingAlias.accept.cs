// expects: nothing
// seen by: source, because the word leaves no trace in an assembly; where it was used, pointers do (SPIN1002)
using Spin;
using Spin.Net;
using Word = int;

namespace Corpus;

/// <summary>Names a type by an unsafe alias.</summary>
[Spindle]
public sealed partial class UsingAlias
{
    private Word _last;

    [Handles<DatagramArrived>]
    private void Keep(in Datagram datagram) => _last = datagram.Payload.Length;
}
