// expects: SPIN2001 at "total += 1"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds to what converts itself by an operator that allocates.</summary>
[Spindle]
public sealed partial class ConversionInACompoundAssignment
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        Total total = default;
        total += 1;
        _sum += total.Value;
    }

    private readonly struct Total(int value)
    {
        public int Value { get; } = value;

        public static implicit operator int(Total total) => total.Value;

       public static implicit operator Total(int value) => new(new byte[value].Length);
    }
}
