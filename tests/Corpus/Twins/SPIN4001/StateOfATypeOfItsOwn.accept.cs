// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>What survives.</summary>
public struct Totals
{
    /// <summary>Datagrams.</summary>
    internal long Datagrams;
}

/// <summary>Keeps what the image can name.</summary>
[Spindle]
internal sealed partial class StateOfATypeOfItsOwn
{
    private readonly IState<Totals> _totals;
    private long _refused;

    public StateOfATypeOfItsOwn(IState<Totals> totals) => _totals = totals;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
    private void Count(in Datagram datagram)
    {
        Totals counted = _totals.Value;
        counted.Datagrams++;
        _refused += _totals.TrySet(in counted) ? 0 : 1;
    }
}
