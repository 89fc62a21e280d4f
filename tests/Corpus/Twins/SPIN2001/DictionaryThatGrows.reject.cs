// expects: SPIN2001 at "_counts[datagram.DestinationPort]"
// expects: SPIN5008 at "_counts[datagram.DestinationPort]"
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts by port.</summary>
[Spindle]
public sealed partial class DictionaryThatGrows
{
    private readonly Dictionary<ushort, long> _counts = [];

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _counts[datagram.DestinationPort] = 1;
    }
}
