// expects: nothing
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts by port.</summary>
[Spindle]
public sealed partial class DictionaryThatGrows
{
    private readonly long[] _counts = new long[ushort.MaxValue + 1];

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _counts[datagram.DestinationPort]++;
    }
}
