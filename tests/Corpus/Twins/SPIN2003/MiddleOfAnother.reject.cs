// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Goes to one beyond the middle between its position and another value.</summary>
[Spindle]
public sealed partial class MiddleOfAnother
{
    private int _other;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int low = 0;
        int high = datagram.Payload.Length;
        int other = _other & 15;
        while (low < high)
        {
            low = ((low + other) / 2) + 1;
        }
    }
}
