// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Converts a tuple, whose element converts itself by an operator that allocates.</summary>
[Spindle]
public sealed partial class ConversionOfATuple
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        (int First, int Second) pair = (datagram.DestinationPort, 1);
       (long Value, int Second) wrapped = pair;
       _sum += wrapped.Value;
    }

    private sealed class Wrapped(int value)
    {
        public int Value { get; } = value;

        public static implicit operator Wrapped(int value) => new(value);
    }
}
