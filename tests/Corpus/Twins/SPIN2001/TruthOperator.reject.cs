// expects: SPIN2001 at "left && right"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Combines what tells its truth by an operator that allocates.</summary>
[Spindle]
public sealed partial class TruthOperator
{
    private Truth _last;

    [Handles<DatagramArrived>]
    private void Combine(in Datagram datagram)
    {
        Truth left = new(datagram.DestinationPort);
        Truth right = new(1);
        _last = left && right;
    }

    private readonly struct Truth(int value)
    {
        private readonly int _value = value;

        public static Truth operator &(Truth left, Truth right) => new(left._value & right._value);

        public static bool operator true(Truth truth) => truth._value != 0;

       public static bool operator false(Truth truth) => new byte[truth._value].Length == 0;
    }
}
