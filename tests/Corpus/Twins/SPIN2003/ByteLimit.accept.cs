// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in one byte to a length.</summary>
[Spindle]
public sealed partial class ByteLimit
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        for (int i = 0; i < datagram.Payload.Length; i++)
        {
            _sum += datagram.Payload[i];
        }
    }
}
