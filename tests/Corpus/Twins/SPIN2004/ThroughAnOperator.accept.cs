// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds by an operator that adds.</summary>
[Spindle]
public sealed partial class ThroughAnOperator
{
    private Natural _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum = new Natural(datagram.Payload.Length) + _sum;
    }
}

/// <summary>A number of Peano.</summary>
internal readonly struct Natural(int value)
{
    public int Value { get; } = value;

    public static Natural operator +(Natural left, Natural right) =>
        right.Value == 0 ? left : new Natural(left.Value + 1 + right.Value - 1);
}
