// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes an endpoint apart.</summary>
[Spindle]
public sealed partial class Deconstruction
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        (long address, long port) = new Parts(datagram.Source);
        _sum += address + port;
    }

    private readonly struct Parts(Endpoint endpoint)
    {
        public void Deconstruct(out long address, out long port)
        {
            ReadOnlySpan<long> both = [endpoint.Address.Value, endpoint.Port];
            address = both[0];
            port = both[1];
        }
    }
}
