// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a loop over a number.</summary>
[Spindle]
public sealed partial class GuardThatLoops
{
    private long _odd;

    [Handles<DatagramArrived>(Guard = nameof(IsOdd))]
    private void Count(in Datagram datagram)
    {
        _odd++;
    }

    private static bool IsOdd(in Datagram datagram)
    {
        int length = datagram.Payload.Length;
        while (length != 1)
        {
            length -= 2;
        }

        return length == 1;
    }
}
