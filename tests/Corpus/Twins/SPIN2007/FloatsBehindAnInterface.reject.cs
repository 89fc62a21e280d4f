// expects: SPIN2007 at "Of"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Weighs lengths with a floating-point number behind a contract that does not say so.</summary>
[Spindle]
public sealed partial class FloatsBehindAnInterface
{
    private readonly IWeight _weight = new Weight();
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += _weight.Of(datagram.Payload.Length);

    private interface IWeight
    {
        [Effects(Effects.Reads)]
        long Of(long length);
    }

    private sealed class Weight : IWeight
    {
        private readonly double _factor = 0.5;

        public long Of(long length) => (long)(length * _factor);
    }
}
