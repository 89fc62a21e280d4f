// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Converts the left side of a coalescing by an operator that allocates.</summary>
[Spindle]
public sealed partial class ConversionInACoalesce
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        int number = datagram.DestinationPort;
        Wrapped wrapped = (int?)number ?? Wrapped.None;
        _sum += wrapped.Value;
    }

    private sealed class Wrapped(int value)
    {
        private static readonly Wrapped s_one = new(1);

        public static Wrapped None { get; } = new(0);

        public int Value { get; } = value;

       public static implicit operator Wrapped(int value) => value == 0 ? None : s_one;
    }
}
