// expects: SPIN2004 at "this[datagram.Payload.Length]"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads an index by the one before.</summary>
[Spindle]
public sealed partial class Indexer
{
    private int _sum;

    private int this[int index] => index <= 0 ? 0 : this[index - 1];

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += this[datagram.Payload.Length];
}
