using Spin;
using Spin.Net;

namespace FaultKernel;

/// <summary>Receives what filters leave.</summary>
[Spindle]
public sealed partial class Receiving
{
    /// <summary>How many datagrams came.</summary>
    internal int Runs { get; private set; }

    /// <summary>The port of the last.</summary>
    internal int Port { get; private set; }

    /// <summary>Its first byte.</summary>
    internal int First { get; private set; }

    [Handles<Delivered>, Match(nameof(Datagram.DestinationPort), Filtering.Rewritten)]
    private void Unwritten(in Datagram datagram) => Note(in datagram);

    [Handles<Delivered>, Match(nameof(Datagram.DestinationPort), Filtering.Rewritten + 1)]
    private void Written(in Datagram datagram) => Note(in datagram);

    [Handles<Delivered>, Match(nameof(Datagram.DestinationPort), Filtering.Torn)]
    private void Whole(in Datagram datagram) => Note(in datagram);

    [Handles<Delivered>, Match(nameof(Datagram.DestinationPort), Filtering.Endless)]
    private void Ended(in Datagram datagram) => Note(in datagram);

    private void Note(in Datagram datagram)
    {
        Runs++;
        Port = datagram.DestinationPort;
        First = datagram.Payload[0];
    }
}
