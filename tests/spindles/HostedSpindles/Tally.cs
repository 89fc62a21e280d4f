using Spin;
using Spin.Net;

namespace HostedSpindles;

/// <summary>Counts datagrams and their bytes; what it has counted survives it.</summary>
/// <param name="totals">What it has counted.</param>
[Spindle]
public sealed partial class Tally(IState<Totals> totals)
{
    private int _refused;

    /// <summary>What it has counted.</summary>
    public Totals Totals => totals.Value;

    /// <summary>Datagrams that could not be counted.</summary>
    public int Refused => _refused;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 12)]
    private void Count(in Datagram datagram)
    {
        Totals counted = totals.Value;
        counted.Datagrams++;
        bool fits = totals.TrySet(in counted);
        counted.Bytes += datagram.Payload[0];
        fits &= totals.TrySet(in counted);
        _refused += fits ? 0 : 1;
    }
}
