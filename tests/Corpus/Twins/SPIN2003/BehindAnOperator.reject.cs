// expects: SPIN2003 at "new Ratio(datagram.Payload.Length) / new Ratio(datagram.Payload.Length & 3)"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Divides by an operator that subtracts.</summary>
[Spindle]
public sealed partial class BehindAnOperator
{
    private int _quotient;

    [Handles<DatagramArrived>]
    private void Divide(in Datagram datagram)
    {
        _quotient = (new Ratio(datagram.Payload.Length) / new Ratio(datagram.Payload.Length & 3)).Value;
    }
}

/// <summary>A number.</summary>
internal readonly struct Ratio(int value)
{
    public int Value { get; } = value;

    public static Ratio operator /(Ratio left, Ratio right)
    {
        int rest = left.Value;
        int quotient = 0;
        int step = right.Value;
        while (rest >= step)
        {
            rest -= step;
            quotient++;
        }

        return new Ratio(quotient);
    }
}
