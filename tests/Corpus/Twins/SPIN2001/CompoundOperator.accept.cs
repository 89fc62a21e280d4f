// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds by an operator that changes its left side, and allocates.</summary>
[Spindle]
public sealed partial class CompoundOperator
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        Total total = default;
        total += 1;
        _sum += total.Value;
    }

    private struct Total
    {
        public int Value { get; private set; }

       public void operator +=(int value) => Value += value;
    }
}
