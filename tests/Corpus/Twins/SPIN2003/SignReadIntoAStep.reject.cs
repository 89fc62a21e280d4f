// expects: SPIN2003 at "Count…"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Steps by an unsigned number as if it had a sign.</summary>
[Spindle]
public sealed partial class SignReadIntoAStep
{
    private uint _step;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram) => Count(_step);

    private static void Count(uint step)
    {
        if (step < 1)
        {
            return;
        }

        int at = 0;
        while (at < 100)
        {
            at = checked(at + unchecked((int)step));
        }
    }
}
