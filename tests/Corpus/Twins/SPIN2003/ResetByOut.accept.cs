// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Lends its counter to a parser.</summary>
[Spindle]
public sealed partial class ResetByOut
{
    private long _turns;

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        int i = 0;
        while (i < 10)
        {
            i++;
            if (int.TryParse("0", out int parsed))
            {
                _turns++;
                _turns += parsed;
            }
        }
    }
}
