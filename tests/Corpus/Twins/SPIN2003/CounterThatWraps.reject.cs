// expects: SPIN2003 at "for"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Fills a table by a counter of one byte.</summary>
[Spindle]
public sealed partial class CounterThatWraps
{
    private readonly byte[] _table = new byte[256];

    [Handles<DatagramArrived>]
    private void Fill(in Datagram datagram)
    {
        for (byte i = 0; i < 256; i++)
        {
            _table[i] = datagram.Payload.IsEmpty ? (byte)0 : datagram.Payload[0];
        }
    }
}
