// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Steps in one of two ways, one of which may be nothing.</summary>
[Spindle]
public sealed partial class ChosenStep
{
    private int _records;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int at = 0;
        while (at < datagram.Payload.Length)
        {
            int length = datagram.Payload[at];
            _records++;
            at = length > 3 ? at + 1 : at + 2;
        }
    }
}
