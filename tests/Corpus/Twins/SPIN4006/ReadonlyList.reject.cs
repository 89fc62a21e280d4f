// expects: SPIN4006 at "s_ports"
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a list that anyone can change.</summary>
[Spindle]
public sealed partial class ReadonlyList
{
    private static readonly List<int> s_ports = [7, 53];
    private long _known;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _known += s_ports[0] == datagram.DestinationPort ? 1 : 0;
}
