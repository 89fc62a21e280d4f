// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Puts back what it takes.</summary>
[Spindle]
public sealed partial class StackFedWhileDrained
{
    private readonly int[] _stack = new int[8];
    private int _depth;

    [Handles<DatagramArrived>]
    private void Drain(in Datagram datagram)
    {
        while (_depth > 0)
        {
            _depth--;
            Put(_stack[_depth]);
        }
    }

    private void Put(int number)
    {
        if (number > 0)
        {
            _stack[_depth++] = number - 1;
        }
    }

    public StackFedWhileDrained() => Put(3);
}
