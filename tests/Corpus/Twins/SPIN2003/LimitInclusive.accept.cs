// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts to a limit that may be the largest number.</summary>
[Spindle]
public sealed partial class LimitInclusive
{
    private readonly int _limit;
    private long _sum;

    public LimitInclusive() => _limit = int.Parse("100");

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        for (int i = 0; i < _limit; i++)
        {
            _sum += i;
        }
    }
}
