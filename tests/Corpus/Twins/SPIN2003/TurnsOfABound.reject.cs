// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Steps through a sequence of which nobody knows when it comes back, for as many turns as it is given.</summary>
[Spindle]
public sealed partial class TurnsOfABound
{
    private uint _state = 1;
    private int _length;
    private readonly Bound _turns = new(64);

    [Handles<DatagramArrived>]
    private void Measure(in Datagram datagram)
    {
        _length = 0;
        while (_state != 1 && _turns.Next())
        {
            _state = (_state >> 1) ^ (0xB400u & (0u - (_state & 1u)));
            _length++;
        }
    }
}
