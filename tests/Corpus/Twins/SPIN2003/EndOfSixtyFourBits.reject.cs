// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts by tens to a limit just below the last number.</summary>
[Spindle]
public sealed partial class EndOfSixtyFourBits
{
    private int _turns;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        long at = 9_223_372_036_854_775_000 + (datagram.Payload.Length & 255);
        while (at < 9_223_372_036_854_775_800)
        {
            at += 10;
            _turns++;
        }
    }
}
