// expects: nothing
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
            _stack[_depth] = 0;
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
