// expects: SPIN2003 at "for…"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts to a limit that its body raises through a property.</summary>
[Spindle]
public sealed partial class LimitBehindAProperty
{
    private int _limit = 10;

    private int Limit
    {
        get => _limit;
        set => _limit = value;
    }

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
       for (int i = 0; i < Limit; i++)
        {
            Limit++;
        }
    }
}
