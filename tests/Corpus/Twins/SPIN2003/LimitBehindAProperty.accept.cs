// expects: nothing
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
       int limit = System.Math.Min(Limit, 64);
       for (int i = 0; i < limit; i++)
        {
            Limit++;
        }
    }
}
