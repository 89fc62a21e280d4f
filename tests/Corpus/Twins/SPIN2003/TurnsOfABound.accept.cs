// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Steps through a sequence of which nobody knows when it comes back, for as many turns as it is given.</summary>
[Spindle]
public sealed partial class TurnsOfABound
{
    private uint _state = 1;
    private int _length;

    [Handles<DatagramArrived>]
    private void Measure(in Datagram datagram)
    {
        _length = 0;
        Bound turns = new(64);
        while (_state != 1 && turns.Next())
        {
            _state = (_state >> 1) ^ (0xB400u & (0u - (_state & 1u)));
            _length++;
        }
    }
}
